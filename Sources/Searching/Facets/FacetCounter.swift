import Entities
import Indexing
import Xapian

/// Turns counts of articles' lists of values into those of a facet.
struct FacetCounter {
  let facet: Facet

  /// The `limit` most frequent values.
  ///
  /// - Parameters:
  ///   - lists: How many of the articles that were looked at have which list of values.
  ///   - seen: Articles that were looked at.
  ///   - total: Articles that answer; more than were seen make the counts estimates.
  func counts(of lists: [ValueCount], seen: Int, total: Int, limit: Int) -> FacetCounts {
    var countsOfLabels: [ArraySlice<UInt8>: Int] = [:]
    for list in lists {
      for value in FacetField.values(ofList: list.value) { countsOfLabels[value, default: 0] += list.count }
    }
    let isExact = seen >= total
    let share = isExact || seen == 0 ? 1 : Double(total) / Double(seen)
    let tallies = tallies(of: countsOfLabels)
    let best = tallies.sorted { ($1.count, $0.label) < ($0.count, $1.label) }.prefix(max(0, limit))
    return FacetCounts(
      facet: facet,
      values: best.map {
        FacetCounts.Value(
          value: $0.label, label: FacetValue.label(of: $0.label, in: facet),
          count: Int((Double($0.count) * share).rounded()))
      },
      distinct: tallies.count, isExact: isExact)
  }

  private struct Tally {
    var label: String
    var labelCount: Int
    var count: Int
  }

  /// Spellings of one value are added up under the one that most articles have.
  private func tallies(of countsOfLabels: [ArraySlice<UInt8>: Int]) -> [Tally] {
    var tallies: [[UInt8]: Tally] = [:]
    for (bytes, count) in countsOfLabels {
      let label = String(decoding: bytes, as: UTF8.self)
      let key = FacetKey.key(of: label, in: facet)
      guard var tally = tallies[key] else {
        tallies[key] = Tally(label: label, labelCount: count, count: count)
        continue
      }
      tally.count += count
      if (count, tally.label) > (tally.labelCount, label) {
        tally.label = label
        tally.labelCount = count
      }
      tallies[key] = tally
    }
    return Array(tallies.values)
  }
}
