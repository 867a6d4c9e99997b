import Foundation
import TextAnalysis
import Xapian

/// What a clause is worth in a passage: the rarer in the collection, the more.
struct ClauseWeights {
  let analyzer: Analyzer
  let database: Database

  /// The weight of each clause: BM25's inverse document frequency, kept above 0 by the 1 inside the logarithm as in Lucene; of a
  /// phrase the sum over its words.
  func weights(of clauses: [QueryClause]) throws -> [Double] {
    let articles = Double(try database.facts().documentCount)
    return try clauses.map { clause in
      // Both ways to write a compound mean the same; the parts are the more common.
      try (clause.alternatives.last ?? []).reduce(0) { sum, word in
        let having = Double(try database.termFrequency(analyzer.termBytes(word.queryTerm)))
        return sum + log(1 + (articles - having + 0.5) / (having + 0.5))
      }
    }
  }
}
