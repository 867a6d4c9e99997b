import Indexing
import TextAnalysis
import Xapian

/// Finds the terms of the words that begin with what stands before a star.
///
/// Terms are stems, so `electi*` cannot be looked for among them alone: the list of words as written says that it stands for `election`, which is
/// found as `elect`. Scripts that the list does not hold are looked for among the terms.
struct WildcardExpander {
  let database: Database
  let analyzer: Analyzer
  let words: () throws -> WordList

  /// Terms that a star stands for at most; the most frequent are taken.
  static let mostTerms = 256
  /// Stars in one query.
  static let mostWildcards = 16
  /// Terms that are looked at for the most frequent.
  private static let mostSeen = 50_000

  /// Fills in what the stars of a tree stand for.
  ///
  /// - Returns: What a person should know.
  func expand(_ tree: inout ClauseTree) throws -> [String] {
    var notices: [String] = []
    var known: [[UInt8]: Expansion] = [:]
    var list: WordList?
    try tree.changeClauses { clause in
      guard clause.isPrefix else { return }
      var terms: Set<[UInt8]> = []
      clause.isExpansionSure = true
      for beginning in Set(clause.alternatives.compactMap { $0.last.map { analyzer.termBytes($0.written) } })
      {
        if known[beginning] == nil {
          guard known.count < Self.mostWildcards else {
            notices = notices.filter { $0 != Self.tooManyStars } + [Self.tooManyStars]
            continue
          }
          let words = try list ?? words()
          list = words
          known[beginning] = try expansion(of: beginning, in: words)
          if known[beginning]?.isCut == true {
            notices.append(
              "\(clause) stands for more than \(Self.mostTerms) words; "
                + "the \(Self.mostTerms) most frequent were searched for")
          }
        }
        terms.formUnion(known[beginning]?.terms ?? [])
        if known[beginning]?.isSure != true { clause.isExpansionSure = false }
      }
      clause.expansion = terms.sorted { $0.lexicographicallyPrecedes($1) }
    }
    return notices
  }

  private static let tooManyStars =
    "the query has more than \(mostWildcards) stars; the first were searched for"

  private struct Expansion {
    let terms: [[UInt8]]
    let isCut: Bool
    /// Whether each word of the terms begins so. A stem may change the last letter of its words and little else.
    let isSure: Bool
  }

  private func expansion(of beginning: [UInt8], in words: WordList) throws -> Expansion {
    var documents: [[UInt8]: Int] = [:]
    try database.forEachTerm(withPrefix: beginning) { term, count in
      documents[term] = count
      return documents.count < Self.mostSeen
    }
    words.forEach(withPrefix: beginning) { word, count in
      var tokens: [Token] = []
      analyzer.analyze(word, as: .article, into: &tokens)
      guard tokens.count == 1, analyzer[tokens[0]].term != WordEntry.none else { return }
      for term in analyzer.queryTerms(of: analyzer[tokens[0]]) {
        documents[analyzer.termBytes(term), default: 0] += count
      }
    }
    let best = documents.sorted {
      $0.value == $1.value ? $0.key.lexicographicallyPrecedes($1.key) : $0.value > $1.value
    }.prefix(Self.mostTerms)
    let terms = best.map(\.key)
    return Expansion(
      terms: terms, isCut: documents.count > Self.mostTerms,
      isSure: terms.allSatisfy { $0.count > beginning.count && $0.starts(with: beginning) })
  }
}
