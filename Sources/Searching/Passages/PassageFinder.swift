import Articles
import TextAnalysis
import Xapian

/// Finds the passages of articles that answer one query, and what is highlighted.
struct PassageFinder {
  private let matcher: ArticleMatcher
  private let ranker: PassageRanker
  private let filters: FilterJudge
  /// Sentences that are shown before and after a passage.
  private let context: Int

  init(tree: ClauseTree, analyzer: Analyzer, database: Database, context: Int = 0) throws {
    matcher = ArticleMatcher(tree: tree, analyzer: analyzer)
    ranker = PassageRanker(
      weights: try ClauseWeights(analyzer: analyzer, database: database).weights(of: tree.clauses))
    filters = FilterJudge(database: database)
    self.context = context
  }

  /// How one article answers.
  struct Answer {
    let title: [Range<Int>]
    let passages: [AnsweringPassage]
    /// What matches in headline and body.
    let occurrences: [Occurrence]
    /// Whether the text bears out what the index told of phrases.
    let isBorneOut: Bool
  }

  /// Where an article's headline answers, in Unicode scalars, and the best `count` passages of its body, best first; where nothing matches, its
  /// beginning.
  func answer(
    in article: Article, docid: UInt32, count: Int
  ) throws -> Answer {
    let matches = try matches(in: article, docid: docid)
    return Answer(
      title: highlights(matches.title, in: article.title),
      passages: passages(of: article.body, matches, count: count), occurrences: matches.title + matches.body,
      isBorneOut: matches.isSatisfied || !matcher.tree.hasPhrases)
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

  private func passages(of body: String, _ matches: ArticleMatcher.Matches, count: Int) -> [AnsweringPassage]
  {
    guard count > 0 else { return [] }
    var body = body
    return body.withUTF8 { bytes in
      let story = UnsafeBufferPointer(rebasing: bytes[..<CreditLine.startOfClosing(in: bytes)])
      let text = story.isEmpty ? bytes : story
      let candidates = PassageCutter().passages(of: text)
      let occurrences = matches.body
      let ranked = ranker.ranked(candidates, occurrences: occurrences, told: matches.told)
      guard !ranked.isEmpty else {
        return candidates.prefix(1).map { answer(text, $0.byteRange, parts: nil, occurrences: []) }
      }
      let telling = ranked.filter { !$0.passage.isBareHeading && !isCredit($0.passage, in: text) }
      let best = PassageTwins(text: text, analyzer: matcher.finder.analyzer).without(
        telling.isEmpty ? ranked : telling, most: count)
      return widened(best, occurrences: occurrences, in: text).map {
        answer(text, $0.byteRange, parts: $0.parts, occurrences: occurrences)
      }
    }
  }

  /// Credits stand at the end as a rule, but corrections and notes may follow them.
  private func isCredit(_ passage: Passage, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let bytes = UnsafeBufferPointer(rebasing: text[passage.byteRange])
    return !bytes.contains(UInt8(ascii: "\n")) && CreditLine.isCredit(bytes)
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
  ) -> [(byteRange: Range<Int>, parts: PassageScore)] {
    let best = best.map { (byteRange: shown($0.passage, occurrences: occurrences), parts: $0.parts) }
    guard context > 0 else { return best }
    let sentences = SentenceSplitter.sentences(of: text)
    var joined: [(byteRange: Range<Int>, parts: PassageScore)] = []
    for scored in best {
      let range = PassageContext.widen(scored.byteRange, by: context, among: sentences)
      if let other = joined.firstIndex(where: { $0.byteRange.overlaps(range) }) {
        let whole = joined[other].byteRange
        joined[other].byteRange =
          min(whole.lowerBound, range.lowerBound)..<max(whole.upperBound, range.upperBound)
      } else {
        joined.append((range, scored.parts))
      }
    }
    return joined
  }

  private func answer(
    _ body: UnsafeBufferPointer<UInt8>, _ bytes: Range<Int>, parts: PassageScore?, occurrences: [Occurrence]
  ) -> AnsweringPassage {
    var offsets = ScalarOffsets(body)
    let start = offsets.scalarOffset(ofByte: bytes.lowerBound)
    let inside = occurrences.filter {
      bytes.lowerBound <= $0.byteRange.lowerBound && $0.byteRange.upperBound <= bytes.upperBound
    }
    return AnsweringPassage(
      text: String(decoding: body[bytes], as: UTF8.self), score: parts?.total ?? 0, parts: parts,
      scalarRange: start..<offsets.scalarOffset(ofByte: bytes.upperBound),
      highlights: Highlighting.ranges(of: inside, in: bytes, of: body))
  }
}
