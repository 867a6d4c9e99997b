import Searching
import TestSupport
import Testing

@Suite("Versions of one story are folded")
struct VersionTests {
  private static let lede =
    "A ferry with 140 people aboard took in water off the island on Wednesday and put out a call for help, the port authority said. "
    + "Two tugs and a naval launch were on their way through heavy seas."
  private static let second =
    "All passengers were taken off by noon, the authority said in a second notice, and the ferry was towed to the fishing harbour with a list "
    + "of some twelve degrees. The master blamed a valve that had rusted through since the survey in spring."

  static let wire = [
    Story("snap", title: "Ferry takes in water", lede, date: "2024-11-06"),
    Story("update", title: "UPDATE 1-Ferry takes in water", lede + "\n\n" + second, date: "2024-11-06"),
    Story("resent", title: "Ferry takes in water", lede, date: "2024-11-07"),
    Story("year", title: "Ferry takes in water", lede, date: "2025-11-06"),
    Story(
      "other", title: "Ferry fares rise", "The ferry line raised its fares by a tenth.", date: "2024-11-06"),
  ]

  @Test("complaint 25: updates and copies stand behind the one that ranks first")
  func folded() throws {
    let answer = try Archive(Self.wire).answer(to: "ferry water")
    #expect(answer.total == 4)
    let shown = try #require(answer.results.first { !$0.versions.isEmpty })
    #expect(answer.results.count == 2)
    #expect(Set(shown.versions.map(\.id) + [shown.article.id]) == ["snap", "update", "resent"])
  }

  @Test("all versions are shown when they are asked for")
  func unfolded() throws {
    let answer = try Archive(Self.wire).answer(to: "ferry water") { $0.showsAllVersions = true }
    #expect(answer.results.count == 4)
    #expect(answer.results.allSatisfy { $0.versions.isEmpty })
  }

  @Test("stories that share a few words are not versions of one another")
  func different() throws {
    let answer = try Archive(Self.wire).answer(to: "ferry")
    #expect(answer.results.contains { $0.article.id == "other" && $0.versions.isEmpty })
  }

  @Test("pages are filled although copies are folded")
  func pages() throws {
    let copies = (0..<100).map { Story("copy\($0)", title: "Ferry", Self.lede, date: "2024-11-06") }
    let others = (0..<15).map {
      Story("other\($0)", title: "Ferry \($0)", "A ferry numbered \($0) sailed.", date: "2024-11-06")
    }
    let archive = try Archive(copies + others)
    var seen: [String] = []
    for offset in stride(from: 0, to: 20, by: 5) {
      seen += try archive.answer(to: "ferry") {
        $0.offset = offset
        $0.limit = 5
      }.results.map(\.article.id)
    }
    #expect(Set(seen).count == seen.count)
    #expect(seen.count == 16)
  }
}
