import TextAnalysis

/// Keeps an article from answering twice with nearly the same words, as copy does that repeats its lede.
struct PassageTwins {
  /// The text that the passages are of.
  let text: UnsafeBufferPointer<UInt8>
  let analyzer: Analyzer

  /// Passages are twins when they share so much of all their words.
  private static let likeness = 0.7

  /// The first `most` of `ranked` without the twins of better ones.
  func without(_ ranked: [PassageRanker.Scored], most: Int) -> [PassageRanker.Scored] {
    var kept: [(scored: PassageRanker.Scored, words: Set<UInt32>)] = []
    guard most > 1 else { return Array(ranked.prefix(most)) }
    for scored in ranked {
      guard kept.count < most else { break }
      let words = words(in: scored.passage.byteRange)
      if !kept.contains(where: { Self.areTwins($0.words, words) }) { kept.append((scored, words)) }
    }
    return kept.map(\.scored)
  }

  private static func areTwins(_ left: Set<UInt32>, _ right: Set<UInt32>) -> Bool {
    let shared = Double(left.intersection(right).count)
    return shared >= likeness * Double(left.count + right.count) - shared * likeness
  }

  private func words(in range: Range<Int>) -> Set<UInt32> {
    var tokens: [Token] = []
    analyzer.analyze(UnsafeBufferPointer(rebasing: text[range]), into: &tokens)
    return Set(tokens.map { analyzer[$0].term })
  }
}
