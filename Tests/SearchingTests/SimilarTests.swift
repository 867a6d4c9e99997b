import Searching
import TestSupport
import Testing

@Suite("Around a search")
struct SimilarTests {
  static let wire = [
    Story(
      "pier", title: "Pier at Ream opens", "The navy opened a pier at Ream. Ships will berth at the pier."),
    Story(
      "pier2", title: "Ream pier is dredged", "The pier at Ream was dredged for larger ships of the navy."),
    Story("cocoa", title: "Cocoa harvest", "Cocoa farms had rain. The harvest of cocoa is late."),
    Story("cocoa2", title: "Cocoa prices", "The price of cocoa fell after the harvest; farms despair."),
  ]

  @Test("similar articles are about the same, and not the article itself")
  func similar() throws {
    let searcher = try Archive(Self.wire).searcher
    #expect(try searcher.articles(similarTo: "pier", limit: 10)?.first?.article.id == "pier2")
    #expect(try searcher.articles(similarTo: "cocoa", limit: 10)?.first?.article.id == "cocoa2")
    #expect(
      try searcher.articles(similarTo: "cocoa", limit: 10)?.contains { $0.article.id == "cocoa" } == false)
    #expect(try searcher.articles(similarTo: "nothing", limit: 10) == nil)
  }

  @Test("words of the archive complete a prefix, most frequent first")
  func completion() throws {
    let searcher = try Archive(Self.wire).searcher
    #expect(try searcher.words(beginningWith: "har", limit: 5).map(\.word) == ["harvest"])
    #expect(try searcher.words(beginningWith: "CO", limit: 5).first == KnownWord(word: "cocoa", articles: 2))
    #expect(try searcher.words(beginningWith: "xyz", limit: 5).isEmpty)
    #expect(try searcher.words(beginningWith: "p", limit: 1).count == 1)
  }
}
