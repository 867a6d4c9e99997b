import Glibc
import TextAnalysis
import Xapian

/// What a clause is worth in a passage: the rarer in the collection, the more.
struct ClauseWeights {
  let analyzer: Analyzer
  let database: Database

  /// The weight of each clause: BM25's inverse document frequency, kept above 0 by the 1 inside the logarithm as in Lucene; of a
  /// phrase, and of words near one another, the sum over the words.
  func weights(of clauses: [QueryClause]) throws -> [Double] {
    let articles = Double(try database.facts().documentCount)
    return try clauses.map { try weight(of: $0, articles: articles) }
  }

  private func weight(of clause: QueryClause, articles: Double) throws -> Double {
    if let proximity = clause.proximity {
      return try proximity.operands.reduce(0) { sum, clauses in
        sum + (try clauses.map { try weight(of: $0, articles: articles) }.min() ?? 0)
      }
    }
    // Both ways to write a compound mean the same; the parts are the more common.
    let words = clause.alternatives.last ?? []
    let whole = clause.isPrefix ? words.dropLast() : words[...]
    let sum = try whole.reduce(0) { sum, word in
      try sum + idf(database.termFrequency(ofStemsOf: word, by: analyzer), of: articles)
    }
    guard clause.isPrefix else { return sum }
    // No more articles have some of the words than have each, added up.
    let having = try clause.expansion.reduce(0) { try $0 + database.termFrequency($1) }
    return sum + idf(having, of: articles)
  }

  private func idf(_ having: Int, of articles: Double) -> Double {
    let having = min(Double(having), articles)
    return log(1 + (articles - having + 0.5) / (having + 0.5))
  }
}
