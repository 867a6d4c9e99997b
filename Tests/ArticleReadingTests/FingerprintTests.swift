import ArticleReading
import Articles
import Foundation
import TestSupport
import Testing

@Suite("Articles are known again by what was sent")
struct FingerprintTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func sent(_ isKnown: @escaping KnownArticles = { _ in false }) throws -> [SourceEvent] {
    let stream = try ArticleStream(sources: [folder.path("wire")], isKnown: isKnown)
    var events: [SourceEvent] = []
    while let event = stream.nextEvent() { events.append(event) }
    return events
  }

  private func fingerprints() throws -> [Fingerprint] {
    try sent().compactMap { event in
      if case .article(let article) = event { article.fingerprint } else { nil }
    }
  }

  @Test("a line that moves is no change, unless the article is named after it")
  func lines() throws {
    try folder.write([Story("a", "One."), Story(nil, "Two.")], to: "wire/feed.jsonl")
    let before = try fingerprints()
    try folder.write([Story("new", "Zero."), Story("a", "One."), Story(nil, "Two.")], to: "wire/feed.jsonl")
    let after = try fingerprints()
    #expect(after[1] == before[0])
    #expect(after[2] != before[1])
  }

  @Test("another text, path or id is a change")
  func changes() throws {
    try folder.write([Story("a", "One.")], to: "wire/feed.jsonl")
    try folder.write([Story("a", "One.")], to: "wire/other.jsonl")
    try folder.write([Story("b", "One."), Story("a", "One!")], to: "wire/third.jsonl")
    #expect(try Set(fingerprints()).count == 4)
  }

  @Test("what is known is told with its line and not decoded")
  func known() throws {
    try folder.write([Story("a", "One."), Story(nil, "Two."), Story("c", "Three.")], to: "wire/feed.jsonl")
    try folder.write("Storm\n\nRain fell.", to: "wire/storm.txt")
    let all = try fingerprints()
    let known = Set(all.dropFirst())
    let events = try sent { known.contains($0) }
    let lines = events.compactMap { if case .unchanged(_, let line) = $0 { line } else { nil } }
    #expect(lines == [2, 3, 1])
    #expect(events.count == 4)
  }

  @Test("a file that is written to while it is read is told")
  func changing() throws {
    let stories = (0..<3_000).map { Story("s\($0)", "A storm with a good deal of rain \($0).") }
    try folder.write(stories, to: "wire/feed.jsonl")
    let stream = try ArticleStream(sources: [folder.path("wire")])
    _ = stream.next()
    let file = try #require(FileHandle(forWritingAtPath: folder.path("wire/feed.jsonl")))
    try file.seekToEnd()
    try file.write(contentsOf: Data("{\"id\": \"late\", \"body\": \"Late.\"}\n".utf8))
    try file.close()
    var problems: [ReadProblem] = []
    var articles = 1
    while let event = stream.next() {
      switch event {
      case .article: articles += 1
      case .removal: continue
      case .problem(let problem): problems.append(problem)
      }
    }
    #expect(articles >= 3_000)
    #expect(problems.map(\.isSkip) == [false])
    #expect(problems.first?.message.hasPrefix("changed while it was read") == true)
  }

  @Test("128 bits are written and read as 32 digits")
  func digits() {
    let fingerprint = Fingerprint(high: 5, low: UInt64.max)
    #expect(fingerprint.description == "0000000000000005ffffffffffffffff")
    #expect(Fingerprint(fingerprint.description) == fingerprint)
    #expect(Fingerprint("x") == nil)
  }
}
