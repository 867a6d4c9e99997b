import Articles
import TextAnalysis
import Xapian

/// Finds the passages of articles that answer the clauses of one query.
struct PassageFinder {
  private let matcher: ArticleMatcher
  private let ranker: PassageRanker
  private let filters: FilterJudge

  init(tree: ClauseTree, analyzer: Analyzer, database: Database) throws {
    matcher = ArticleMatcher(tree: tree, analyzer: analyzer)
    ranker = PassageRanker(
      weights: try ClauseWeights(analyzer: analyzer, database: database).weights(of: tree.clauses))
    filters = FilterJudge(database: database)
  }

  func result(
    for article: Article, docid: UInt32, score: Double, countries: [String], passages count: Int
  ) throws -> SearchResults.Result {
    let matches = try matches(in: article, docid: docid)
    return SearchResults.Result(
      article: article, score: score, countries: countries,
      titleHighlights: highlights(matches.title, in: article.title),
      passages: count > 0 ? passages(of: article.body, occurrences: matches.body, count: count) : [])
  }

  /// The ranges of an article's headline and body, in Unicode scalars, that answer.
  func highlights(in article: Article, docid: UInt32) throws -> (title: [Range<Int>], body: [Range<Int>]) {
    let matches = try matches(in: article, docid: docid)
    return (highlights(matches.title, in: article.title), highlights(matches.body, in: article.body))
  }

  private func matches(in article: Article, docid: UInt32) throws -> ArticleMatcher.Matches {
    try matcher.matches(in: article) { try filters.accepts(docid, $0) }
  }

  private func highlights(_ occurrences: [Occurrence], in text: String) -> [Range<Int>] {
    var text = text
    return text.withUTF8 { Highlighting.ranges(of: occurrences, in: 0..<$0.count, of: $0) }
  }

  private func passages(of body: String, occurrences: [Occurrence], count: Int) -> [AnsweringPassage] {
    var body = body
    return body.withUTF8 { bytes in
      let candidates = candidates(in: bytes)
      let best = ranker.best(count, of: candidates, occurrences: occurrences)
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
