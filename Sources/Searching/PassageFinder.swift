import Articles
import TextAnalysis
import Xapian

/// Finds the passages of articles that answer the clauses of one query.
struct PassageFinder {
  private let finder: OccurrenceFinder
  private let ranker: PassageRanker

  init(clauses: [QueryClause], analyzer: Analyzer, database: Database) throws {
    finder = OccurrenceFinder(analyzer: analyzer, clauses: clauses)
    ranker = PassageRanker(
      weights: try ClauseWeights(analyzer: analyzer, database: database).weights(of: clauses))
  }

  func result(
    for article: Article, score: Double, countries: [String], passages count: Int
  ) throws -> SearchResults.Result {
    SearchResults.Result(
      article: article, score: score, countries: countries, titleHighlights: highlights(in: article.title),
      passages: count > 0 ? passages(of: article.body, count: count) : [])
  }

  /// The ranges of a text, in Unicode scalars, that satisfy a clause.
  func highlights(in text: String) -> [Range<Int>] {
    var text = text
    return text.withUTF8 { bytes in
      Highlighting.ranges(of: occurrences(in: bytes), in: 0..<bytes.count, of: bytes)
    }
  }

  private func passages(of body: String, count: Int) -> [AnsweringPassage] {
    var body = body
    return body.withUTF8 { bytes in
      let candidates = candidates(in: bytes)
      let best = ranker.best(count, of: candidates, occurrences: occurrences(in: bytes))
      guard !best.isEmpty else {
        return candidates.prefix(1).map { answer(bytes, passage: $0, score: 0, occurrences: []) }
      }
      return best.map {
        answer(bytes, passage: $0.passage, score: $0.score, occurrences: Array($0.occurrences))
      }
    }
  }

  /// The passages of a body that may be shown: credits only where there is nothing else.
  private func candidates(in body: UnsafeBufferPointer<UInt8>) -> [Passage] {
    let story = UnsafeBufferPointer(rebasing: body[..<CreditLine.startOfClosing(in: body)])
    let passages = PassageCutter().passages(of: story)
    return passages.isEmpty ? PassageCutter().passages(of: body) : passages
  }

  private func occurrences(in text: UnsafeBufferPointer<UInt8>) -> [Occurrence] {
    var tokens: [Token] = []
    finder.analyzer.analyze(text, into: &tokens)
    return finder.occurrences(in: text, tokens: tokens)
  }

  private func answer(
    _ body: UnsafeBufferPointer<UInt8>, passage: Passage, score: Double, occurrences: [Occurrence]
  ) -> AnsweringPassage {
    let bytes = passage.byteRange
    var offsets = ScalarOffsets(body)
    let start = offsets.scalarOffset(ofByte: bytes.lowerBound)
    return AnsweringPassage(
      text: String(decoding: body[bytes], as: UTF8.self), score: score,
      scalarRange: start..<offsets.scalarOffset(ofByte: bytes.upperBound),
      highlights: Highlighting.ranges(of: occurrences, in: bytes, of: body))
  }
}
