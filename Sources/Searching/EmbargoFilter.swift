import Indexing
import Xapian

/// Leaves out what its sender has not freed yet.
struct EmbargoFilter {
  /// Seconds since 1970 UTC; articles whose hour is later are left out.
  let now: Int64
  /// Whether they are let through all the same.
  let isOff: Bool

  /// `query` without what is under embargo.
  func narrow(_ query: Query) -> Query {
    guard !isOff else { return query }
    // Few archives have any: Xapian knows that nothing is in a slot without values, and asks no further.
    return .andNot(query, waiting)
  }

  /// What is under embargo.
  var waiting: Query { .valueRange(slot: Schema.embargoSlot, from: sortableKey(Double(now) + 1), to: nil) }
}
