import TextAnalysis

/// Keeps an article from answering twice with nearly the same words, as copy does that repeats its lede.
struct PassageTwins {
  /// The words of the text that the passages are of, in order of place.
  let tokens: [Token]
  let analyzer: Analyzer

  /// Passages are twins when they share so much of all their words.
  private static let likeness = 0.7

  /// The first `most` of `ranked` without the twins of better ones.
  func without(_ ranked: [PassageRanker.Scored], most: Int) -> [PassageRanker.Scored] {
    var kept: [(scored: PassageRanker.Scored, words: Set<UInt32>)] = []
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
    var words: Set<UInt32> = []
    for token in tokens where Int(token.start) >= range.lowerBound && Int(token.end) <= range.upperBound {
      words.insert(analyzer[token].term)
    }
    return words
  }
}
