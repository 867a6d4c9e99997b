import TextAnalysis
import Xapian

/// Makes the Xapian query of clauses.
struct QueryTree {
  let analyzer: Analyzer

  /// Articles that satisfy every clause.
  func all(_ clauses: [QueryClause]) -> Query { Query.and(clauses.map(query(for:))) }

  /// Articles that satisfy some clause.
  func any(_ clauses: [QueryClause]) -> Query { Query.or(clauses.map(query(for:))) }

  /// Articles that satisfy one clause, as far as stems and positions tell.
  func query(for clause: QueryClause) -> Query {
    let alternatives = clause.alternatives.map { words in
      let terms = words.map { analyzer.termBytes($0.queryTerm) }
      guard terms.count > 1 else { return Query.term(terms[0], wqf: UInt32(clamping: clause.count)) }
      // A word may stand in an article as a compound, which takes two places: `F16 jet` is written `F-16 jet` too. Where
      // the text is read anyway, it decides.
      return Query.phrase(terms, window: clause.needsText ? 2 * terms.count - 1 : terms.count)
    }
    // An article that writes a compound both ways must not count twice.
    return alternatives.count == 1 ? alternatives[0] : Query.max(alternatives)
  }
}
