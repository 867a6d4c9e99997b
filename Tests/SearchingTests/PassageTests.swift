import Searching
import TestSupport
import Testing

@Suite("Articles answer with passages")
struct PassageTests {
  /// Paragraphs of some 50 words, each a passage, with something else in it each.
  static func body(_ paragraphs: [String]) -> String {
    paragraphs.map { "\($0) It was" + String(repeating: " so very quiet", count: 13) + "." }
      .joined(separator: "\n\n")
  }

  @Test("complaint 6: several places that answer are several passages, best first, as many as are asked for")
  func several() throws {
    let body = Self.body(["Rain fell.", "The ferry sank.", "Wind blew.", "A ferry and a pier.", "The pier."])
    let archive = try Archive([Story("a", body)])
    let passages = try #require(
      try archive.answer(to: "ferry pier") { $0.passages = 5 }.results.first
    ).passages
    #expect(passages.count == 3)
    #expect(passages.first?.text.hasPrefix("A ferry and a pier.") == true)
    #expect(passages.map(\.score) == passages.map(\.score).sorted(by: >))
    for passage in passages { #expect(body.scalars(in: passage.scalarRange) == passage.text) }
    for count in [0, 1, 2] {
      let answer = try archive.answer(to: "ferry pier") { $0.passages = count }
      #expect(answer.results.first?.passages == Array(passages.prefix(count)))
    }
  }

  @Test("an article that answers in its headline alone shows its beginning, unmarked")
  func headline() throws {
    let archive = try Archive([Story("a", title: "Ferry sinks", Self.body(["Rain fell.", "Wind blew."]))])
    let result = try #require(try archive.answer(to: "ferry").results.first)
    #expect(result.passages.count == 1)
    #expect(result.passages.first?.scalarRange.lowerBound == 0)
    #expect(result.passages.first?.highlights == [])
    #expect(result.titleHighlights == [0..<5])
  }

  @Test("credits are shown only where there is nothing else")
  func credits() throws {
    let credits = "(Reporting by Ann Ferry; editing by Sok Dara)"
    for body in [
      Self.body(["The ferry sank."]), "The ferry sank.", "The ferry sank.\n\n(Writing by Ann Lee)",
    ] {
      let archive = try Archive([Story("a", body + "\n\n" + credits + "\n")])
      let result = try #require(try archive.answer(to: "ferry") { $0.passages = 9 }.results.first)
      #expect(result.passages.count == 1)
      #expect(result.passages.first?.text.contains("by Ann") == false)
    }
    let alone = try #require(
      try Archive([Story("a", title: "Ferry", credits)]).answer(to: "dara").results.first)
    #expect(alone.passages.first?.text == credits)
  }

  @Test("a credit line in the midst of a text is not shown while there is better")
  func creditInside() throws {
    let story = Self.body(["The ferry sank off Dara."])
    let credits = "(Reporting by Ann Ferry and Sok Dara" + String(repeating: ", Bo Lim", count: 20) + ")"
    let archive = try Archive([Story("a", [story, credits, story].joined(separator: "\n\n"))])
    let result = try #require(try archive.answer(to: "ferry dara") { $0.passages = 9 }.results.first)
    #expect(result.passages.count == 1)
    #expect(result.passages.first?.text == story)
  }

  @Test("a heading is shown where it matches, and left out above a paragraph that answers without it")
  func headings() throws {
    let answer = Self.body(["A crane fell from the quay."])
    let archive = try Archive([
      Story("a", [Self.body(["Rain fell."]), "THE PIER", answer].joined(separator: "\n\n"))
    ])
    let passage = try #require(try archive.answer(to: "crane").results.first?.passages.first)
    #expect(passage.text == answer)
    let both = try #require(try archive.answer(to: "crane pier").results.first?.passages.first)
    #expect(both.text == "THE PIER\n\n" + answer)
  }

  @Test("what the headline tells already does not keep the passage with the detail from being shown")
  func told() throws {
    let body = Self.body([
      "The Pemba ferry sank in sight of the harbour.", "Wind blew.", "A choir was rescued.",
    ])
    let archive = try Archive([
      Story("a", title: "Pemba ferry sinks", body), Story("b", "Rain fell."), Story("c", "Snow fell."),
    ])
    let passage = try #require(try archive.answer(to: "pemba ferry choir").results.first?.passages.first)
    #expect(passage.text.hasPrefix("A choir was rescued."))
    let lede = try #require(try archive.answer(to: "pemba ferry").results.first?.passages.first)
    #expect(lede.text.hasPrefix("The Pemba ferry sank"))
  }

  @Test("a passage with more of the query's words beats one that repeats some of them")
  func coverage() throws {
    let body = Self.body([
      "The crane, the crane and the crane again stood by a barge and a barge.",
      "A crane lifted a barge with cement.",
    ])
    let archive = try Archive([Story("a", body)])
    let passage = try #require(try archive.answer(to: "crane barge cement").results.first?.passages.first)
    #expect(passage.text.hasPrefix("A crane lifted"))
  }

  @Test("an article without a body answers with its headline")
  func noBody() throws {
    let result = try #require(try Archive([Story("a", title: "Ferry", "")]).answer(to: "ferry").results.first)
    #expect(result.passages.isEmpty)
  }

  @Test("complaint 5: one very long article neither fails the search nor hides its neighbours")
  func long() throws {
    let filler = String(repeating: "Nothing was said of it on that day in the town. ", count: 6_000)
    let long = filler + "The ferry sank at Łódź. " + filler
    let unbroken = String(repeating: "x", count: 300_000) + " ferry"
    let archive = try Archive([
      Story("before", "A ferry left."), Story("long", long), Story("unbroken", unbroken),
      Story("after", "A ferry came."),
    ])
    let answer = try archive.answer(to: "ferry")
    #expect(Set(answer.results.map(\.article.id)) == ["before", "long", "unbroken", "after"])
    let passage = try #require(answer.results.first { $0.article.id == "long" }?.passages.first)
    #expect(passage.text.bracketed(passage.highlights).contains("The [ferry] sank at Łódź."))
    #expect(long.scalars(in: passage.scalarRange) == passage.text)
    #expect(passage.text.count < 2_000)
    let other = try #require(answer.results.first { $0.article.id == "unbroken" }?.passages.first)
    #expect(other.text.bracketed(other.highlights).hasSuffix("[ferry]"))
    #expect(try archive.ids(for: "\"sank at lodz\"") == ["long"])
  }
}
