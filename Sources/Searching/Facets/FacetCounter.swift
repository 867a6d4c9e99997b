import Entities
import Indexing
import Xapian

/// Turns counts of values as they are spelt into those of a facet.
struct FacetCounter {
  let facet: Facet
  let keys: FacetKeys

  /// The `limit` most frequent values.
  ///
  /// - Parameters:
  ///   - counts: How many of the articles that were looked at have which value.
  ///   - seen: Articles that were looked at.
  ///   - total: Articles that answer; more than were seen make the counts estimates.
  func counts(of counts: SlotCounts, seen: Int, total: Int, limit: Int) throws -> FacetCounts {
    let isExact = seen >= total
    let share = isExact || seen == 0 ? 1 : Double(total) / Double(seen)
    let tallies = try keys.tallies(of: counts, in: facet)
    let least = Self.leastCount(of: tallies.lazy.map(\.count), limit: limit)
    let best = tallies.filter { $0.count >= least }
      .sorted { ($1.count, $0.label) < ($0.count, $1.label) }.prefix(max(0, limit))
    return FacetCounts(
      facet: facet,
      values: best.map {
        FacetCounts.Value(
          value: $0.label, label: FacetValue.label(of: $0.label, in: facet),
          count: Int((Double($0.count) * share).rounded()))
      },
      distinct: tallies.count, isExact: isExact)
  }

  /// The count of the last of the `limit` most frequent, so that thousands of rare values need not be sorted.
  private static func leastCount(of counts: some Collection<Int>, limit: Int) -> Int {
    guard counts.count > limit, let most = counts.max() else { return 0 }
    var values = [Int](repeating: 0, count: most + 1)
    for count in counts { values[count] += 1 }
    var left = limit
    for count in values.indices.reversed() {
      left -= values[count]
      if left <= 0 { return count }
    }
    return 0
  }
}
