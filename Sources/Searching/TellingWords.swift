import Glibc
import TextAnalysis
import Xapian

/// The words of some text that tell it from the rest of the archive, as a query.
struct TellingWords {
  let database: Database
  let analyzer: Analyzer
  private let articleCount: Double

  init(database: Database, analyzer: Analyzer) throws {
    self.database = database
    self.analyzer = analyzer
    articleCount = Double(try database.facts().documentCount)
  }

  /// The logarithm of how many times more articles there are than have the term; `nil` for words of one article alone,
  /// which tell nothing of another.
  func rarity(of term: UInt32) throws -> Double? {
    let having = try database.termFrequency(analyzer.termBytes(term))
    return having > 1 ? log(articleCount / Double(having)) : nil
  }

  /// Finds articles that have any of the `most` terms that count most: their shares of the text times their rarity. `nil` where none counts.
  ///
  /// - Parameter greatest: What the weightiest is brought to, the others in proportion; `nil` leaves weights as they are.
  func query(of shares: [UInt32: Double], most: Int, greatest: Double? = nil) throws -> Query? {
    var weights: [(term: [UInt8], weight: Double)] = []
    try database.fetch(frequenciesOf: shares.keys.map { analyzer.termBytes($0) })
    for (term, share) in shares {
      guard let rarity = try rarity(of: term) else { continue }
      weights.append((analyzer.termBytes(term), share * rarity))
    }
    weights.sort {
      $1.weight != $0.weight ? $1.weight < $0.weight : $0.term.lexicographicallyPrecedes($1.term)
    }
    guard let first = weights.first?.weight, greatest == nil || first > 0 else { return nil }
    return .or(
      weights.prefix(most).map { term, weight in
        .scale(.term(term), by: greatest.map { $0 * weight / first } ?? weight)
      })
  }
}
