import Searching
import TestSupport
import Testing
import TextAnalysis

/// Queries that nobody would type. A failure prints the seed of the query.
@Suite("No query does harm")
struct QueryFuzzTests {
  static let pieces = [
    "pier", "naval", "base", "the", "US", "Łódź", "東京", "🚢", "2021", "AND", "OR", "NOT", "NEAR", "NEAR/3",
    "ADJ",
    "ADJ/2", "NEAR/0", "NEAR/999999999999", "(", ")", "(", ")", "\"", "\"", "“", "~", "~3", "~99999", "+",
    "-", "*",
    "pie*", "nav*", "ca*", "a*b", "title:", "byline:", "dateline:", "country:", "person:", "source:", "id:",
    "date:",
    "since:", "undated:", "2025", "..", "30d", ":", "/", "\\", "'", "’s", "&", "\0", "\u{1B}", "\u{301}",
    "e\u{301}",
    "\u{200D}", "\n", "\t", "\u{A0}", "<b>", "&amp;", "{", "}", "[", "]", "^", "?", "!", "%", "#", "\u{202E}",
  ]

  static func query(_ generator: inout SeededGenerator) -> String {
    var query = ""
    for _ in 0..<Int.random(in: 0...24, using: &generator) {
      query += pieces.randomElement(using: &generator) ?? ""
      if Int.random(in: 0..<3, using: &generator) > 0 { query += " " }
    }
    return query
  }

  @Test("a random query is understood, or refused with a place in it", arguments: 0..<UInt64(8))
  func parsing(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let analyzer = try Analyzer()
    for number in 0..<2_000 {
      let query = Self.query(&generator)
      for isPlain in [false, true] {
        var request = SearchRequest(query)
        request.isPlain = isPlain
        do {
          _ = try ParsedQuery(request, analyzer: analyzer).description
        } catch {
          #expect(!error.description.isEmpty)
          guard let place = error.place else { continue }
          #expect(!isPlain)
          #expect(place.query == query)
          let count = query.unicodeScalars.count
          #expect(
            (0...count).contains(place.offset), "seed \(seed), query \(number): \(query.debugDescription)")
        }
      }
    }
  }

  @Test("a random query is answered", arguments: 0..<UInt64(4))
  func searching(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let archive = try Archive(AnswerTests.ream)
    for number in 0..<300 {
      let query = Self.query(&generator)
      do {
        let answer = try archive.answer(to: query)
        #expect(
          answer.total >= answer.results.count, "seed \(seed), query \(number): \(query.debugDescription)")
      } catch is QueryError {}
    }
  }

  /// Texts of 100,000 scalars and more.
  static let monsters: [(String, String)] = [
    ("open brackets", String(repeating: "(", count: 100_000)),
    ("closed brackets", String(repeating: ")", count: 100_000)),
    ("deep brackets", String(repeating: "(", count: 50_000) + "pier" + String(repeating: ")", count: 50_000)),
    ("groups", String(repeating: "(pier OR base) ", count: 7_000)),
    ("different groups", (0..<6_000).map { "(word\($0) OR base) " }.joined()),
    ("groups of groups", String(repeating: "((pier base) OR (naval ream)) ", count: 3_500)),
    ("negations", String(repeating: "NOT ", count: 25_000) + "pier"),
    ("minuses", String(repeating: "-", count: 100_000) + "pier"),
    ("alternatives", String(repeating: "pier OR ", count: 12_500) + "base"),
    ("conjunctions", (0..<10_000).map { "word\($0) AND " }.joined() + "base"),
    ("stars", (0..<10_000).map { "pie\($0)* " }.joined()),
    ("one star", String(repeating: "nav* ", count: 20_000)),
    ("nearness", String(repeating: "pier NEAR/100 ", count: 7_000) + "base"),
    ("near pairs", String(repeating: "pier NEAR/100 base ", count: 5_000)),
    ("fields", String(repeating: "title:pier ", count: 9_000)),
    ("nested fields", String(repeating: "title:", count: 16_000) + "pier"),
    ("field groups", String(repeating: "title:(", count: 14_000)),
    ("filters", (0..<8_000).map { "source:a\($0) " }.joined()),
    ("filter group", "source:(" + (0..<8_000).map { "a\($0) OR " }.joined() + "b)"),
    ("ids", (0..<10_000).map { "id:a\($0) " }.joined()),
    ("dates", String(repeating: "date:2025-10..2025-11 ", count: 4_500)),
    ("a long date", "date:" + String(repeating: "2", count: 100_000)),
    ("dots", "date:" + String(repeating: ".", count: 100_000)),
    ("quotes", String(repeating: "\"", count: 100_000)),
    ("a phrase of one word", "\"" + String(repeating: "a ", count: 50_000) + "\""),
    ("phrases", (0..<9_000).map { "\"naval b\($0)\" " }.joined()),
    ("slashes", String(repeating: "/", count: 100_000)),
    ("a compound", String(repeating: "pier/", count: 20_000)),
  ]

  @Test(
    "a text of 100,000 characters is answered at once, or refused with a place", arguments: monsters.map(\.0))
  func monstrous(name: String) throws {
    let archive = try Archive(AnswerTests.ream)
    let query = try #require(Self.monsters.first { $0.0 == name }?.1)
    do {
      let answer = try archive.answer(to: query)
      #expect(answer.total <= 5)
    } catch let error as QueryError {
      #expect(error.description.utf8.count < 1_000)
    }
  }
}
