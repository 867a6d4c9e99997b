import Indexing
import TextAnalysis
import Xapian

/// Decides, from an article's forward list, whether it has the phrases of a tree as they are written: what the posting source of a local index
/// does, for candidates that positions found on other machines.
struct ListJudge {
  /// For each phrase the patterns of which a list must have one.
  private let phrases: [[WordPattern]]

  /// `nil` where lists do not decide the tree: phrases under OR or NOT, nearness, stars, quotes letter for letter.
  init?(analyzer: Analyzer, tree: ClauseTree) {
    var phrases: [[WordPattern]] = []
    let tests = WordTests(analyzer: analyzer)
    for node in tree.root?.conjuncts ?? [] {
      var needsText = false
      node.forEachClause { number, _ in
        if tree.clauses[number].needsText { needsText = true }
      }
      guard needsText else { continue }
      guard case .clause(let number) = node else { return nil }
      let clause = tree.clauses[number]
      guard clause.matching == .written, clause.proximity == nil, !clause.isPrefix else { return nil }
      phrases.append(
        clause.alternatives.flatMap { words in
          analyzer.stems(of: words[...], splitsByAccents: true).map { stem in
            tests.pattern(words, stem, .sequence, by: clause.matching, in: clause.field)
          }
        })
    }
    guard !phrases.isEmpty else { return nil }
    self.phrases = phrases
  }

  func accepts(list: [UInt8]) throws -> Bool {
    try phrases.allSatisfy { patterns in try patterns.contains { try $0.matches(list: list) } }
  }
}
