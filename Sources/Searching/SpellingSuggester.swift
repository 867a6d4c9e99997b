import Indexing
import TextAnalysis
import Xapian

/// Suggests another spelling for words that no article has.
///
/// Of the words within one or two letters, the one is taken that articles have together with the other words of the
/// query: `reem naval base` becomes `ream naval base` and not `seem naval base`, however common `seem` is.
struct SpellingSuggester {
  let database: Database
  let analyzer: Analyzer
  /// The words of the archive, once they are needed.
  let words: () throws -> WordShapes
  /// Words of articles under embargo alone are neither known nor suggested.
  let shown: ShownTerms
  let embargo: EmbargoFilter

  /// Spellings of one word that are tried against the rest of the query.
  private static let mostCandidates = 12
  /// Words of a query for which a suggestion is tried. Longer queries are pasted, not typed.
  private static let mostWords = 32

  /// `query` with its unknown words replaced, or `nil` if it has none or nothing better is known.
  ///
  /// - Parameter spelled: The bytes of `query` with everything blank but what may be misspelt.
  func suggestion(for query: String, spelled: [UInt8]) throws -> String? {
    var tokens: [Token] = []
    spelled.withUnsafeBufferPointer { _ = analyzer.analyze($0, as: .query, into: &tokens) }
    let single = tokens.filter { $0.span == 1 && analyzer[$0].isSpelled && !analyzer[$0].isFunctionWord }
    guard single.count <= Self.mostWords else { return nil }
    let isKnown = try single.map {
      try shown.hasAny(analyzer[$0], by: analyzer)
    }
    var context = zip(single, isKnown).filter(\.1).map { any(analyzer[$0.0]) }

    var utf8 = Array(query.utf8)
    var replacements: [(range: Range<Int>, word: [UInt8])] = []
    for (token, known) in zip(single, isKnown) where !known {
      guard let better = try best(for: analyzer[token], beside: context) else { return nil }
      context.append(better.query)
      replacements.append((token.byteRange, capitalised(better.word, like: utf8[token.byteRange])))
    }
    guard !replacements.isEmpty else { return nil }
    for (range, word) in replacements.reversed() { utf8.replaceSubrange(range, with: word) }
    return String(decoding: utf8, as: UTF8.self)
  }

  /// The spelling of `entry` that most articles have beside `context`, the nearest first.
  private func best(
    for entry: WordEntry, beside context: [Query]
  ) throws -> (word: [UInt8], query: Query)? {
    var best: (word: [UInt8], query: Query, distance: Int, found: Int)?
    for candidate in try candidates(for: entry) {
      // They come nearest first.
      if let best, best.distance < candidate.distance { break }
      var tokens: [Token] = []
      analyzer.analyze(String(decoding: candidate.word, as: UTF8.self), as: .query, into: &tokens)
      guard let token = tokens.first else { continue }
      let term = any(analyzer[token])
      // Alone, the most common of the nearest is the first.
      guard !context.isEmpty else {
        guard try shown.hasAny(term, articles: candidate.documents) else { continue }
        return (candidate.word, term)
      }
      let enquire = try Enquire(database)
      try enquire.setWeighting(.boolean)
      try enquire.setQuery(embargo.narrow(Query.and(context + [term])))
      let found = try enquire.matches(first: 0, count: 0, checkAtLeast: 200).estimated
      guard found > 0 else { continue }
      if let best, best.found >= found { continue }
      best = (candidate.word, term, candidate.distance, found)
    }
    return best.map { ($0.word, $0.query) }
  }

  /// Finds articles with any stem of a word.
  private func any(_ word: WordEntry) -> Query {
    .or(analyzer.queryTerms(of: word).map { .term(analyzer.termBytes($0)) })
  }

  /// The nearest and most common words, in that order.
  private func candidates(for entry: WordEntry) throws -> ArraySlice<WordShapes.Near> {
    let words = try words()
    return analyzer.withTerm(entry.written) { words.near($0, limit: $0.count <= 4 ? 1 : 2) }
      .prefix(Self.mostCandidates)
  }

  private func capitalised(_ word: [UInt8], like written: ArraySlice<UInt8>) -> [UInt8] {
    guard let first = written.first, first &- UInt8(ascii: "A") < 26, var initial = word.first else {
      return word
    }
    if initial &- UInt8(ascii: "a") < 26 { initial &= ~0x20 }
    return [initial] + word.dropFirst()
  }
}
