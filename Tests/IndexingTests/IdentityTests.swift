import Foundation
import Indexing
import TestSupport
import Testing

@Suite("An id names one article")
struct IdentityTests {
  static let long = String(repeating: "wire/", count: 60)

  @Test(
    "an article is found by its id, whatever the id is made of",
    arguments: [
      "a", "2025/ream", "with a space", "Łódź", "東京-1", "Q", "Qa", "#1", "\u{1F4F0}",
      String(repeating: "x", count: 119),
      String(repeating: "x", count: 120), String(repeating: "x", count: 121),
      String(repeating: "x", count: 245),
      String(repeating: "x", count: 246), String(repeating: "é", count: 1_000), "100%", "a\\b", "\"quoted\"",
    ])
  func odd(id: String) throws {
    let newsroom = try Newsroom([Story("before", "One."), Story(id, "Two."), Story("after", "Three.")])
    try newsroom.rebuild()
    #expect(try newsroom.generation().articles(withID: id).map(\.body) == ["Two."])
    #expect(try newsroom.published().map(\.id) == ["before", id, "after"])
    #expect(Schema.uniqueTerm(forID: id).count <= 245)
  }

  @Test("long ids that begin alike are told apart")
  func longIDs() throws {
    let ids = (0..<50).map { Self.long + "\($0)" }
    let newsroom = try Newsroom(ids.map { Story($0, "Story \($0.suffix(2))") })
    #expect(try newsroom.rebuild().counts.replaced == 0)
    for id in ids { #expect(try newsroom.generation().articles(withID: id).map(\.id) == [id]) }
  }

  @Test("complaint 21: of two articles with one id the later is kept, and it is counted and told")
  func later() throws {
    let newsroom = try Newsroom([
      Story("a", "First."), Story("b", "Other."), Story("a", "Second."), Story("a", "Third."),
    ])
    let told = Told()
    let manifest = try newsroom.rebuild { $0.onProblem = told.take }
    #expect(manifest.counts.articles == 2)
    #expect(manifest.counts.replaced == 2)
    #expect(manifest.counts.undated == 2)
    #expect(manifest.counts.textBytes == 12)
    #expect(try newsroom.published().map(\.body) == ["Other.", "Third."])
    #expect(told.all.map(\.line) == [3, 4])
    #expect(told.all.allSatisfy { $0.description.contains("\"a\"") && !$0.isSkip })
  }

  @Test("a later article wins across files, in the order that the sources are named")
  func files() throws {
    let newsroom = try Newsroom([])
    try newsroom.folder.write([Story("a", "From one.")], to: "one.jsonl")
    try newsroom.folder.write([Story("a", "From two.")], to: "two.jsonl")
    let paths = ["one.jsonl", "two.jsonl"].map(newsroom.folder.path)
    try newsroom.rebuild { $0.sources = paths }
    #expect(try newsroom.published().map(\.body) == ["From two."])
    try newsroom.rebuild { $0.sources = paths.reversed() }
    #expect(try newsroom.published().map(\.body) == ["From one."])
  }

  @Test("a later article wins across segments, and words of the earlier are not counted")
  func segments() throws {
    // A segment has at most 1,000 articles.
    var stories = (0..<2_100).map { Story("s\($0)", "early\($0 % 7 == 0 ? " ferry" : "")") }
    stories.append(Story("s0", "late"))
    stories.append(Story("s1500", "late"))
    let newsroom = try Newsroom(stories)
    let manifest = try newsroom.rebuild()
    #expect(manifest.counts.articles == 2_100)
    #expect(manifest.counts.replaced == 2)
    let published = try newsroom.published()
    #expect(published.count == 2_100)
    #expect(published.suffix(2).map(\.id) == ["s0", "s1500"])
    #expect(try newsroom.generation().articles(withID: "s0").map(\.body) == ["late"])
    let words = try String(decoding: newsroom.generation().words().bytes, as: UTF8.self)
    #expect(words == "early\t2098\nferry\t299\nlate\t2\n")
  }

  @Test("a segment of which nothing is left leaves no trace")
  func wholeSegment() throws {
    let newsroom = try Newsroom(
      (0..<1_000).map { Story("s\($0)", "early") } + (0..<1_000).map { Story("s\($0)", "late") })
    let manifest = try newsroom.rebuild()
    #expect(manifest.counts.articles == 1_000)
    #expect(manifest.counts.replaced == 1_000)
    #expect(try Set(newsroom.published().map(\.body)) == ["late"])
    #expect(try String(decoding: newsroom.generation().words().bytes, as: UTF8.self) == "late\t1000\n")
  }
}
