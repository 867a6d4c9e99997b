import Glibc
import TextAnalysis

/// Chooses the passages of an article that answer a query best.
///
/// A passage is scored like a small article: BM25 over its occurrences with the weights of the clauses in the whole
/// collection, more when different clauses stand close together, a little more near the top of the story. What
/// headline and dateline tell already counts less, for the reader sees them above the passage and asks for the rest; a
/// passage that leaves out much of what the article has to say to the query loses. How the numbers were chosen is in
/// `Docs/ranking.md`, "Judged queries".
struct PassageRanker {
  /// A passage with what was found in it.
  struct Scored {
    let passage: Passage
    let parts: PassageScore

    var score: Double { parts.total }
  }

  /// The weight of each clause in the collection: see ``ClauseWeights``.
  let weights: [Double]

  /// Saturation and length normalisation, as for articles; the usual length is that of a cut passage.
  private static let k1 = 1.2
  private static let b = 0.5
  private static let usualWords = 70.0
  /// What two different clauses side by side add, in shares of the lighter one's weight.
  private static let closeness = 0.6
  /// What a clause of the headline or dateline counts in a passage, as a share of its weight.
  private static let told = 1.0 / 3
  /// How much a passage loses that has not all clauses: the power of the share of weight that it has.
  private static let coverage = 0.5
  /// What the first passage of a story has over a far one, as a share of its score.
  private static let lede = 0.1

  /// The passages that hold an occurrence, best first.
  ///
  /// - Parameters:
  ///   - passages: In order of place.
  ///   - occurrences: In order of place.
  ///   - told: The clauses that headline or dateline satisfy.
  func ranked(_ passages: [Passage], occurrences: [Occurrence], told: Set<Int> = []) -> [Scored] {
    let weights = weights.enumerated().map { told.contains($0.offset) ? Self.told * $0.element : $0.element }
    let all = Self.sum(weights, of: Set(occurrences.map(\.clause)))
    var scored: [Scored] = []
    var first = 0
    for (number, passage) in passages.enumerated() {
      while first < occurrences.count, occurrences[first].byteRange.lowerBound < passage.byteRange.lowerBound
      {
        first += 1
      }
      var end = first
      while end < occurrences.count, occurrences[end].byteRange.lowerBound < passage.byteRange.upperBound {
        end += 1
      }
      // A phrase that runs on into the next passage would be highlighted in half.
      let inside = occurrences[first..<end].filter {
        $0.byteRange.upperBound <= passage.byteRange.upperBound
      }
      if !inside.isEmpty {
        let covered = all > 0 ? Self.sum(weights, of: Set(inside.map(\.clause))) / all : 1
        let parts = PassageScore(
          words: words(passage, occurrences: inside, weights: weights),
          closeness: closeness(of: inside, weights: weights), coverage: pow(covered, Self.coverage),
          place: 1 + Self.lede / Double(1 + number))
        scored.append(Scored(passage: passage, parts: parts))
      }
      first = end
    }
    scored.sort { ($1.score, $0.passage.byteRange.lowerBound) < ($0.score, $1.passage.byteRange.lowerBound) }
    return scored
  }

  /// In the order of the clauses, here as below: sums of floating-point numbers depend on it.
  private static func sum(_ weights: [Double], of clauses: Set<Int>) -> Double {
    clauses.sorted().reduce(0) { $0 + weights[$1] }
  }

  private func words(_ passage: Passage, occurrences: [Occurrence], weights: [Double]) -> Double {
    var counts: [Int: Double] = [:]
    for occurrence in occurrences { counts[occurrence.clause, default: 0] += 1 }
    let length = 1 - Self.b + Self.b * Double(passage.wordCount) / Self.usualWords
    return counts.sorted { $0.key < $1.key }.reduce(0) { sum, found in
      sum + weights[found.key] * found.value * (Self.k1 + 1) / (found.value + Self.k1 * length)
    }
  }

  /// For each pair of different clauses the nearest they come, counted once.
  private func closeness(of occurrences: [Occurrence], weights: [Double]) -> Double {
    var nearest: [ClausePair: UInt32] = [:]
    for (left, right) in zip(occurrences, occurrences.dropFirst()) where left.clause != right.clause {
      let pair = ClausePair(left.clause, right.clause)
      let distance = max(1, right.position - left.position)
      nearest[pair] = min(nearest[pair] ?? .max, distance)
    }
    return nearest.sorted { ($0.key.first, $0.key.second) < ($1.key.first, $1.key.second) }.reduce(0) {
      $0 + Self.closeness * min(weights[$1.key.first], weights[$1.key.second]) / Double($1.value)
    }
  }

  private struct ClausePair: Hashable {
    let first: Int
    let second: Int

    init(_ one: Int, _ other: Int) {
      first = min(one, other)
      second = max(one, other)
    }
  }
}
