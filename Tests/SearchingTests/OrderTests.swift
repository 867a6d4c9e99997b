import Articles
import Searching
import TestSupport
import Testing

@Suite("Answers come in the order that was asked for")
struct OrderTests {
  static let wire = [
    Story("old", title: "Pier pier pier", "A pier, a pier and a pier.", date: "2020-01-01"),
    Story(
      "new", "The council spoke of roads, schools, a bridge and, at the end, of a pier.", date: "2025-01-01"),
    Story("undated", title: "Pier", "A pier."),
    Story("middle", title: "Pier", "A pier was built beside the road.", date: "2023-05-05"),
  ]

  private func ids(_ configure: (inout SearchRequest) -> Void) throws -> [String] {
    try Archive(Self.wire).answer(to: "pier", configure).results.map(\.article.id)
  }

  @Test("newest and oldest go by date, the undated last in either")
  func dates() throws {
    #expect(try ids { $0.order = .newest } == ["new", "middle", "old", "undated"])
    #expect(try ids { $0.order = .oldest } == ["old", "middle", "new", "undated"])
  }

  @Test("recency lets age count against relevance, by its half-life")
  func recency() throws {
    let now = PublicationDate(secondsSinceEpoch: 1_736_000_000, precision: .second)  // January 2025
    #expect(try ids { _ in }.last == "new")
    let short = try ids {
      $0.recencyHalfLife = 30 * 86_400
      $0.now = now
    }
    #expect(short.first == "new")
    #expect(short.last == "undated")
    let long = try ids {
      $0.recencyHalfLife = 1_000 * 365 * 86_400
      $0.now = now
    }
    #expect(long.firstIndex(of: "old") ?? 9 < long.firstIndex(of: "new") ?? 0)
  }

  @Test("pages of equals neither repeat nor skip", arguments: Order.allCases)
  func pages(order: Order) throws {
    let archive = try Archive((0..<57).map { Story("\($0)", "A pier.", date: "2025-01-0\(1 + $0 % 3)") })
    var seen: [String] = []
    for offset in stride(from: 0, to: 60, by: 10) {
      seen += try archive.answer(to: "pier") {
        $0.order = order
        $0.offset = offset
        $0.limit = 10
      }.results.map(\.article.id)
    }
    #expect(seen.count == 57)
    #expect(Set(seen).count == 57)
  }
}
