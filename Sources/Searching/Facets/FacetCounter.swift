import Entities
import Indexing
import Xapian

/// Counts the values of a facet over the articles that a match looks at.
struct FacetCounter {
  let facet: Facet
  private let counter: ValueCounter

  /// Begins to count in the matches of `enquire` to come.
  init(_ facet: Facet, in enquire: Enquire) throws(XapianError) {
    self.facet = facet
    counter = try enquire.countValues(ofSlot: FacetField.slot(of: facet))
  }

  /// What was counted in the match that found `matches`, the `limit` most frequent values of it.
  func counts(in enquire: Enquire, matches: MatchSet, limit: Int) throws -> FacetCounts {
    var countsOfLabels: [ArraySlice<UInt8>: Int] = [:]
    for list in try enquire.counts(of: counter) {
      for value in FacetField.values(ofList: list.value) { countsOfLabels[value, default: 0] += list.count }
    }
    let seen = try enquire.total(of: counter)
    let isExact = seen >= matches.estimated
    let share = isExact || seen == 0 ? 1 : Double(matches.estimated) / Double(seen)
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
