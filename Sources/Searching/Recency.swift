import Glibc
import Indexing
import Xapian

/// Trades age for relevance: an article loses half its weight with each half-life of age.
///
/// The ``depth`` best articles are put in the new order, those beyond keep theirs; the undated go last among them.
struct Recency {
  /// Seconds in which an article loses half its weight.
  let halfLife: Double
  /// Seconds since 1970 UTC.
  let now: Double

  /// Articles that are put in a new order.
  static let depth = 1_000

  func reordered(_ matches: [Match], in database: Database) throws -> [Match] {
    try database.fetch(documents: matches.prefix(Self.depth).map(\.docid))
    let aged = try matches.prefix(Self.depth).map { match in
      (match: match, weight: match.weight * (try factor(of: match.docid, in: database)))
    }
    return aged.enumerated().sorted {
      ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
    }.map { $0.element.match.weighing($0.element.weight) } + matches.dropFirst(Self.depth)
  }

  /// What an article's weight is multiplied by.
  func factor(of docid: UInt32, in database: Database) throws -> Double {
    let key = try database.value(of: docid, slot: Schema.dateSlot)
    guard !key.isEmpty else { return 0 }
    // What is dated ahead of the clock is as fresh as can be.
    let age = max(0, now - number(ofSortableKey: key))
    return exp2(-age / halfLife)
  }
}
