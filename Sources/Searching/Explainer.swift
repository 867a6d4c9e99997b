import Articles
import Indexing
import TextAnalysis
import Xapian

/// Takes the weight of an article apart by asking for each part of the query alone.
///
/// The engine weighs a part by itself as it does among others, so the parts add up to the whole.
struct Explainer {
  let database: Database
  let analyzer: Analyzer
  let tree: ClauseTree
  let recency: Recency?

  /// - Parameters:
  ///   - match: The article and the weight that it is ranked by.
  ///   - occurrences: What matches in its headline and body.
  func explanation(
    of match: Match, _ article: Article, occurrences: [Occurrence]
  ) throws -> Explanation {
    let own = Query.term(Schema.uniqueTerm(forID: article.id))
    let queries = QueryTree(analyzer: analyzer, database: database)
    let parts = try tree.clauses.enumerated().compactMap { number, clause -> Explanation.Part? in
      let query = queries.query(for: clause)
      let weight = try weight(of: .filter(query, by: own))
      let count = occurrences.count { $0.clause == number }
      guard weight > 0 || count > 0 else { return nil }
      return Explanation.Part(
        text: clause.description, weight: weight, occurrences: count, articles: try articles(having: query))
    }
    let factor = try recency?.factor(of: match.docid, in: database)
    let sum = parts.reduce(0) { $0 + $1.weight } * (factor ?? 1)
    return Explanation(
      parts: parts, feedback: match.weight > sum * 1.000_001 ? match.weight - sum : 0, ageFactor: factor,
      total: match.weight)
  }

  private func weight(of query: Query) throws -> Double {
    let enquire = try Enquire(database)
    try enquire.setWeighting(Ranking.weighting)
    try enquire.setQuery(query)
    return try enquire.matches(count: 1).items.first?.weight ?? 0
  }

  private func articles(having query: Query) throws -> Int {
    let enquire = try Enquire(database)
    try enquire.setWeighting(.boolean)
    try enquire.setQuery(query)
    return try enquire.matches(count: 0, checkAtLeast: Ranking.exactTotals).estimated
  }
}
