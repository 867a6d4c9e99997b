import TextAnalysis
import Xapian

/// Keeps a query from more phrases than can be looked for at once.
///
/// A phrase costs as many looks at positions as there are articles with its rarest word. A list of a thousand names costs little, a thousand
/// phrases such as `of the` seconds.
struct PhraseLimit {
  let database: Database
  let analyzer: Analyzer

  /// Looks at positions for one query, of which some four hundred thousand take half a second; a few common phrases are let through in
  /// larger archives too.
  private static let mostLooks = 400_000
  private static let mostLooksPerArticle = 4

  /// Takes out of a tree the phrases, and words to be near one another, that would go beyond the limit.
  ///
  /// - Returns: What a person should know.
  func apply(to tree: inout ClauseTree) throws -> [String] {
    let limit = max(Self.mostLooks, try database.facts().documentCount * Self.mostLooksPerArticle)
    var looks = 0
    var leftOut: Set<Int> = []
    for (number, clause) in tree.clauses.enumerated() {
      let cost = try looksNeeded(for: clause)
      if looks + cost > limit { leftOut.insert(number) } else { looks += cost }
    }
    guard !leftOut.isEmpty else { return [] }
    tree = ClauseTree(tree.clauses, root: tree.root?.removing(leftOut))
    return [
      "the query has too many common phrases to look for at once; the last \(leftOut.count) were left out"
    ]
  }

  /// The looks that all clauses need.
  func looksNeeded(for tree: ClauseTree) throws -> Int {
    try tree.clauses.reduce(0) { try $0 + looksNeeded(for: $1) }
  }

  private func looksNeeded(for clause: QueryClause) throws -> Int {
    if let proximity = clause.proximity {
      return try proximity.operands.map { clauses in
        try clauses.reduce(0) { try $0 + ($1.alternatives.map { try rarest($0) }.max() ?? 0) }
      }.min() ?? 0
    }
    return try clause.alternatives.map { $0.count > 1 ? try rarest($0) : 0 }.max() ?? 0
  }

  /// In how many articles the rarest of some words is.
  private func rarest(_ words: [WordEntry]) throws -> Int {
    try words.prefix(QueryClause.mostPhraseTerms).map {
      try database.termFrequency(ofStemsOf: $0, by: analyzer)
    }.min() ?? 0
  }
}
