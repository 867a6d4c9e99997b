import Searching
import TestSupport
import Testing

@Suite("A query costs no more than it may")
struct CostTests {
  @Test("complaint 15: common phrases beyond what can be looked for at once are left out, and it is said")
  func phrases() throws {
    let words = (0..<30).map { "w\(100 + $0)" }
    let body = words.joined(separator: " ")
    let archive = try Archive((0..<1_000).map { Story("s\($0)", body) })
    let phrases = (0..<29).flatMap { first in
      (first + 1..<30).map { "\"\(words[first]) \(words[$0])\"" }
    }
    let few = try archive.answer(to: phrases.prefix(400).joined(separator: " OR ")) { $0.limit = 1 }
    #expect(few.notices.isEmpty)
    let many = try archive.answer(to: phrases.joined(separator: " OR ")) { $0.limit = 1 }
    #expect(
      many.notices == [
        "the query has too many common phrases to look for at once; the last 35 were left out"
      ])
  }

  @Test("complaint 15: text that is not read is said, and the articles are not taken for answers")
  func text() throws {
    let archive = try Archive((0..<20).map { Story("s\($0)", $0 == 19 ? "A navy base." : "The Navy Base.") })
    let isExact: (inout SearchRequest) -> Void = { $0.quotesAreExact = true }
    #expect(try archive.answer(to: "\"navy base\"", isExact).results.map(\.article.id) == ["s19"])
    let answer = try archive.answer(to: "\"navy base\"") {
      isExact(&$0)
      $0.mostTextBytes = 200
    }
    #expect(answer.total == 0)
    #expect(answer.notices.contains { $0.contains("not read") })
    #expect(!answer.isTotalExact)
    #expect(answer.causes.isEmpty)
  }
}
