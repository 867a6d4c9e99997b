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
  ///   - values: How many of the articles that were looked at have which value.
  ///   - seen: Articles that were looked at.
  ///   - total: Articles that answer; more than were seen make the counts estimates.
  func counts(of values: [ValueCount], seen: Int, total: Int, limit: Int) -> FacetCounts {
    let isExact = seen >= total
    let share = isExact || seen == 0 ? 1 : Double(total) / Double(seen)
    let tallies = tallies(of: values)
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
  private func tallies(of values: [ValueCount]) -> [Tally] {
    var tallies: [Tally] = []
    tallies.reserveCapacity(values.count)
    var places = [Int32](repeating: -1, count: keys.count(in: facet) + values.count)
    for value in values {
      let (key, label) = keys.key(of: value.value, in: facet)
      let place = Int(places[key])
      guard place >= 0 else {
        places[key] = Int32(tallies.count)
        tallies.append(Tally(label: label, labelCount: value.count, count: value.count))
        continue
      }
      tallies[place].count += value.count
      if (value.count, tallies[place].label) > (tallies[place].labelCount, label) {
        tallies[place].label = label
        tallies[place].labelCount = value.count
      }
    }
    return tallies
  }
}
