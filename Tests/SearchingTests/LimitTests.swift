import Searching
import TestSupport
import Testing

@Suite("Limits are wide, and speak")
struct LimitTests {
  static let many = (0..<1_203).map { number in
    Story(
      "s\(number)", title: number % 3 == 0 ? "Ferry" : "",
      "The ferry sank. " + String(repeating: "Storm came. ", count: number % 11))
  }

  @Test("complaint 15: pages follow one another without a gap or a repetition, also beyond 1,000")
  func paging() throws {
    let archive = try Archive(Self.many)
    for query in ["ferry", "\"ferry sank\"", "ferry zeppelin"] {
      let whole = try archive.answer(to: query)
      #expect(whole.total == 1_203)
      #expect(Set(whole.results.map(\.article.id)).count == 1_203)
      var paged: [String] = []
      for offset in stride(from: 0, to: 1_300, by: 97) {
        let page = try archive.answer(to: query) {
          $0.offset = offset
          $0.limit = 97
          $0.passages = 0
        }
        if page.isTotalExact { #expect(page.total == 1_203) }
        paged += page.results.map(\.article.id)
      }
      #expect(paged == whole.results.map(\.article.id))
    }
  }

  @Test("best comes first, and of equals the newest, the undated last, however the sources are ordered")
  func order() throws {
    let stories = (0..<20).map { number in
      Story("s\(10 + number)", "The ferry sank.", date: number < 5 ? nil : "2025-01-\(10 + number)")
    }
    let answer = try Archive(stories).answer(to: "ferry")
    let ids = answer.results.map(\.article.id)
    #expect(ids.prefix(15) == (15..<30).reversed().map { "s\($0)" }[...])
    #expect(try Archive(stories.shuffled()).answer(to: "ferry").results.map(\.article.id) == ids)
    let scores = try Archive(Self.many).answer(to: "ferry storm").results.map(\.score)
    #expect(scores == scores.sorted(by: >))
  }

  @Test("a page beyond the last is empty, and the total still stands")
  func beyond() throws {
    let archive = try Archive(AnswerTests.ream)
    let answer = try archive.answer(to: "naval") { $0.offset = 1_000_000_000 }
    #expect(answer.results.isEmpty)
    #expect(answer.total == 2)
    let none = try archive.answer(to: "naval") { $0.limit = 0 }
    #expect(none.results.isEmpty)
    #expect(none.total == 2)
  }

  @Test("complaint 15: every word of a long query counts")
  func manyWords() throws {
    let words = (0..<60).map { "word\($0)" }
    let archive = try Archive([
      Story("all", words.joined(separator: " ")), Story("most", words.dropLast().joined(separator: " ")),
    ])
    #expect(try archive.ids(for: words.joined(separator: " ")) == ["all"])
  }

  @Test("complaint 15: a query of more words than are searched for says so, with the true number")
  func notice() throws {
    let archive = try Archive([Story("a", "word1 word2")])
    let words = (0..<1_500).map { "word\($0)" }
    let answer = try archive.answer(to: (words + words).joined(separator: " "))
    #expect(answer.notices.count == 1)
    #expect(answer.notices.first?.contains("1500 different words") == true)
    #expect(answer.notices.first?.contains("512") == true)
    #expect(try archive.answer(to: words.prefix(512).joined(separator: " ")).notices.isEmpty)
  }

  @Test("a topic's articles are as many as are asked for")
  func topics() throws {
    let archive = try Archive(Self.many)
    #expect(try archive.searcher.rank(topic: "Was there a \"ferry", limit: 2_000).count == 1_203)
    #expect(try archive.searcher.rank(topic: "ferry", limit: 7).count == 7)
    #expect(try archive.searcher.rank(topic: "!?", limit: 7).isEmpty)
  }

  @Test("the answer is the same however many threads built the index")
  func workers() throws {
    let one = try Archive(Self.many, workers: 1)
    let three = try Archive(Self.many, workers: 3)
    for query in ["ferry", "\"storm came\"", "ferry zeppelin", "storm ferry"] {
      let left = try one.answer(to: query)
      let right = try three.answer(to: query)
      #expect(left.results.map(\.article.id) == right.results.map(\.article.id))
      #expect(left.results.map(\.score) == right.results.map(\.score))
      #expect(left.results.map(\.passages) == right.results.map(\.passages))
    }
  }
}
