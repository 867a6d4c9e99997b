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

  /// The best `count` passages of an article's body, best first; where nothing matches, its beginning.
  func passages(of article: Article, count: Int) -> [AnsweringPassage] {
    guard count > 0 else { return [] }
    let told = clauses(in: article.title).union(clauses(in: article.dateline ?? ""))
    var body = article.body
    return body.withUTF8 { bytes in
      let story = UnsafeBufferPointer(rebasing: bytes[..<CreditLine.startOfClosing(in: bytes)])
      let text = story.isEmpty ? bytes : story
      let candidates = PassageCutter().passages(of: text)
      let tokens = tokens(of: text)
      let occurrences = finder.occurrences(in: text, tokens: tokens)
      let ranked = ranker.ranked(candidates, occurrences: occurrences, told: told)
      guard !ranked.isEmpty else {
        return candidates.prefix(1).map { answer(text, $0.byteRange, score: 0, occurrences: []) }
      }
      let telling = ranked.filter { !$0.passage.isBareHeading && !isCredit($0.passage, in: text) }
      let best = PassageTwins(tokens: tokens, analyzer: finder.analyzer).without(
        telling.isEmpty ? ranked : telling, most: count)
      return widened(best, occurrences: occurrences, in: text).map {
        answer(text, $0.byteRange, score: $0.score, occurrences: occurrences)
      }
    }
  }

  /// The numbers of the clauses that a text satisfies.
  private func clauses(in text: String) -> Set<Int> {
    var text = text
    return text.withUTF8 { finder.satisfied(by: $0, tokens: tokens(of: $0)) }
  }

  /// Credits stand at the end as a rule, but corrections and notes may follow them.
  private func isCredit(_ passage: Passage, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let bytes = UnsafeBufferPointer(rebasing: text[passage.byteRange])
    return !bytes.contains(UInt8(ascii: "\n")) && CreditLine.isCredit(bytes)
  }

  private func tokens(of text: UnsafeBufferPointer<UInt8>) -> [Token] {
    var tokens: [Token] = []
    finder.analyzer.analyze(text, into: &tokens)
    return tokens
  }

  /// The bytes that are shown of a passage: the headings that open it only where they match.
  private func shown(_ passage: Passage, occurrences: [Occurrence]) -> Range<Int> {
    let headings = passage.byteRange.lowerBound..<passage.textStart
    let isHeadingFound = occurrences.contains { headings.contains($0.byteRange.lowerBound) }
    return isHeadingFound || passage.textStart == passage.byteRange.upperBound
      ? passage.byteRange : passage.textStart..<passage.byteRange.upperBound
  }

  /// The passages with their context; those that come to overlap are joined under the better score.
  private func widened(
    _ best: [PassageRanker.Scored], occurrences: [Occurrence], in text: UnsafeBufferPointer<UInt8>
  ) -> [(byteRange: Range<Int>, score: Double)] {
    let best = best.map { (byteRange: shown($0.passage, occurrences: occurrences), score: $0.score) }
    guard context > 0 else { return best }
    let sentences = SentenceSplitter.sentences(of: text)
    var joined: [(byteRange: Range<Int>, score: Double)] = []
    for scored in best {
      let range = PassageContext.widen(scored.byteRange, by: context, among: sentences)
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
