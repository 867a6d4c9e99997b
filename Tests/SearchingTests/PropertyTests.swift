import Articles
import Searching
import TestSupport
import Testing
import TextAnalysis

/// Archives of random text of many scripts, asked for what they hold. A failure prints the seed of its archive.
@Suite("Answers hold for text of any script")
struct PropertyTests {
  private static func stories(_ generator: inout SeededGenerator) -> [Story] {
    (0..<30).map { number in
      let paragraphs = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        RandomText.make(&generator)
      }
      return Story(
        "s\(number)", title: Bool.random(using: &generator) ? RandomText.make(&generator) : "",
        paragraphs.joined(separator: "\n\n"))
    }
  }

  /// The words of a text as they are written, in order, compounds left out.
  private static func tokens(of text: String, by analyzer: Analyzer) -> [Token] {
    var tokens: [Token] = []
    analyzer.analyze(text, into: &tokens)
    return tokens.filter { $0.span == 1 }
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    "\"“”„‟«»＂".unicodeScalars.contains(scalar)
  }

  @Test("a word of an article finds the article, and is highlighted there", arguments: 0..<UInt64(8))
  func words(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let archive = try Archive(Self.stories(&generator))
    let analyzer = try Analyzer()
    for number in 0..<30 {
      guard let article = try archive.searcher.article(id: "s\(number)") else { continue }
      guard let token = Self.tokens(of: article.body, by: analyzer).randomElement(using: &generator) else {
        continue
      }
      let word = String(decoding: Array(article.body.utf8)[token.byteRange], as: UTF8.self)
      let answer = try archive.answer(to: word)
      let place = "seed \(seed), \(article.id), \(word.debugDescription)"
      #expect(answer.coverage == .all, "\(place)")
      let result = answer.results.first { $0.article.id == article.id }
      #expect(result != nil, "\(place)")
      #expect(result?.passages.contains { !$0.highlights.isEmpty } == true, "\(place)")
      try check(answer, archive, analyzer, place: place)
    }
  }

  @Test("a phrase of an article, in quotes, finds the article", arguments: 0..<UInt64(8))
  func phrases(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let archive = try Archive(Self.stories(&generator))
    let analyzer = try Analyzer()
    for number in 0..<30 {
      guard let article = try archive.searcher.article(id: "s\(number)") else { continue }
      let tokens = Self.tokens(of: article.body, by: analyzer)
      guard tokens.count > 4 else { continue }
      let first = Int.random(in: 0..<tokens.count - 3, using: &generator)
      let range = Int(tokens[first].start)..<Int(tokens[first + 2].end)
      let phrase = String(decoding: Array(article.body.utf8)[range], as: UTF8.self)
      guard !phrase.unicodeScalars.contains(where: Self.isQuote), !phrase.contains("\n") else { continue }
      let place = "seed \(seed), \(article.id), \(phrase.debugDescription)"
      for isExact in [false, true] {
        let answer = try archive.answer(to: "\"\(phrase)\"") { $0.quotesAreExact = isExact }
        #expect(answer.results.contains { $0.article.id == article.id }, "\(place)")
        try check(answer, archive, analyzer, place: place)
      }
    }
  }

  @Test("random text is a query like any other", arguments: 0..<UInt64(8))
  func queries(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let archive = try Archive(Self.stories(&generator))
    let analyzer = try Analyzer()
    for number in 0..<30 {
      let query = RandomText.make(&generator)
      do {
        let answer = try archive.answer(to: query)
        try check(answer, archive, analyzer, place: "seed \(seed), query \(number)")
      } catch is QueryError {}
    }
  }

  /// Every range of an answer lies where it should and holds what it claims.
  private func check(
    _ answer: SearchResults, _ archive: Archive, _ analyzer: Analyzer, place: String
  ) throws {
    var asked: [Token] = []
    analyzer.analyze(answer.query, as: .query, into: &asked)
    let terms = Set(asked.map { analyzer[$0].queryTerm } + asked.map { analyzer[$0].written })
    /// Whether a word of `text` that lies in `range` was asked for; read in its place, since capitals around it count.
    func matches(_ text: String, _ range: Range<Int>) -> Bool {
      var found: [Token] = []
      analyzer.analyze(text, into: &found)
      let starts = Array(text.unicodeScalars.indices) + [text.endIndex]
      let first = text.utf8.distance(from: text.startIndex, to: starts[range.lowerBound])
      let last = text.utf8.distance(from: text.startIndex, to: starts[range.upperBound])
      return found.contains { token in
        let entry = analyzer[token]
        return Int(token.start) >= first && Int(token.end) <= last
          && !terms.isDisjoint(with: [entry.term, entry.acronym, entry.written])
      }
    }
    for result in answer.results {
      let article = result.article
      #expect(isSound(result.titleHighlights, in: article.title), "\(place)")
      for passage in result.passages {
        let count = article.body.unicodeScalars.count
        #expect(passage.scalarRange.lowerBound >= 0 && passage.scalarRange.upperBound <= count, "\(place)")
        #expect(
          article.body.scalars(in: passage.scalarRange).unicodeScalars.elementsEqual(
            passage.text.unicodeScalars), "\(place)")
        #expect(isSound(passage.highlights, in: passage.text), "\(place)")
        for range in passage.highlights {
          let start = passage.scalarRange.lowerBound
          #expect(matches(article.body, start + range.lowerBound..<start + range.upperBound), "\(place)")
        }
      }
      for range in result.titleHighlights { #expect(matches(article.title, range), "\(place)") }
    }
  }

  /// Ranges in order, apart from one another, not empty, inside the text.
  private func isSound(_ ranges: [Range<Int>], in text: String) -> Bool {
    var end = 0
    for range in ranges {
      guard range.lowerBound >= end, !range.isEmpty else { return false }
      end = range.upperBound
    }
    return end <= text.unicodeScalars.count
  }
}
