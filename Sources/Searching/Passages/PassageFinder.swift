import Articles
import TextAnalysis
import Xapian

/// Finds the passages of articles that answer the clauses of one query.
struct PassageFinder {
  private let finder: OccurrenceFinder
  private let ranker: PassageRanker
  /// Sentences that are shown before and after a passage.
  private let context: Int

  init(clauses: [QueryClause], analyzer: Analyzer, database: Database, context: Int = 0) throws {
    finder = OccurrenceFinder(analyzer: analyzer, clauses: clauses)
    ranker = PassageRanker(
      weights: try ClauseWeights(analyzer: analyzer, database: database).weights(of: clauses))
    self.context = context
  }

  /// The ranges of a text, in Unicode scalars, that satisfy a clause.
  func highlights(in text: String) -> [Range<Int>] {
    var text = text
    return text.withUTF8 { bytes in
      let tokens = tokens(of: bytes)
      return Highlighting.ranges(
        of: finder.occurrences(in: bytes, tokens: tokens), in: 0..<bytes.count, of: bytes)
    }
  }

  /// The best `count` passages of a body, best first; where nothing matches, its beginning.
  func passages(of body: String, count: Int) -> [AnsweringPassage] {
    guard count > 0 else { return [] }
    var body = body
    return body.withUTF8 { bytes in
      let story = UnsafeBufferPointer(rebasing: bytes[..<CreditLine.startOfClosing(in: bytes)])
      let text = story.isEmpty ? bytes : story
      let candidates = PassageCutter().passages(of: text)
      let tokens = tokens(of: text)
      let occurrences = finder.occurrences(in: text, tokens: tokens)
      let ranked = ranker.ranked(candidates, occurrences: occurrences)
      guard !ranked.isEmpty else {
        return candidates.prefix(1).map { answer(text, $0.byteRange, score: 0, occurrences: []) }
      }
      let best = PassageTwins(tokens: tokens, analyzer: finder.analyzer).without(ranked, most: count)
      return widened(best, in: text).map {
        answer(text, $0.byteRange, score: $0.score, occurrences: occurrences)
      }
    }
  }

  private func tokens(of text: UnsafeBufferPointer<UInt8>) -> [Token] {
    var tokens: [Token] = []
    finder.analyzer.analyze(text, into: &tokens)
    return tokens
  }

  /// The passages with their context; those that come to overlap are joined under the better score.
  private func widened(
    _ best: [PassageRanker.Scored], in text: UnsafeBufferPointer<UInt8>
  ) -> [(byteRange: Range<Int>, score: Double)] {
    guard context > 0 else { return best.map { ($0.passage.byteRange, $0.score) } }
    let sentences = SentenceSplitter.sentences(of: text)
    var joined: [(byteRange: Range<Int>, score: Double)] = []
    for scored in best {
      let range = PassageContext.widen(scored.passage.byteRange, by: context, among: sentences)
      if let other = joined.firstIndex(where: { $0.byteRange.overlaps(range) }) {
        let whole = joined[other].byteRange
        joined[other].byteRange =
          min(whole.lowerBound, range.lowerBound)..<max(whole.upperBound, range.upperBound)
      } else {
        joined.append((range, scored.score))
      }
    }
    return joined
  }

  private func answer(
    _ body: UnsafeBufferPointer<UInt8>, _ bytes: Range<Int>, score: Double, occurrences: [Occurrence]
  ) -> AnsweringPassage {
    var offsets = ScalarOffsets(body)
    let start = offsets.scalarOffset(ofByte: bytes.lowerBound)
    let inside = occurrences.filter {
      bytes.lowerBound <= $0.byteRange.lowerBound && $0.byteRange.upperBound <= bytes.upperBound
    }
    return AnsweringPassage(
      text: String(decoding: body[bytes], as: UTF8.self), score: score,
      scalarRange: start..<offsets.scalarOffset(ofByte: bytes.upperBound),
      highlights: Highlighting.ranges(of: inside, in: bytes, of: body))
  }
}
