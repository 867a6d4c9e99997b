import Entities

/// The keys of the values that were counted, as numbers, so that a spelling is folded once for all searches of a ``Searcher``.
///
/// Not `Sendable`, as its owner is not.
final class FacetKeys {
  private struct Known {
    var spellings: [[UInt8]: (number: Int, label: String)] = [:]
    var numbers: [[UInt8]: Int] = [:]
  }

  private var known: [Facet: Known] = [:]
  /// Spellings of one facet that are kept; some 100 bytes each.
  private static let most = 500_000

  /// Keys of a facet that were met; their numbers are below it.
  func count(in facet: Facet) -> Int {
    if let count = known[facet]?.spellings.count, count > Self.most { known[facet] = nil }
    return known[facet]?.numbers.count ?? 0
  }

  /// The number of the key of a value, which spellings of one value share, and the value as text.
  func key(of value: [UInt8], in facet: Facet) -> (number: Int, label: String) {
    if let found = known[facet]?.spellings[value] { return found }
    let label = String(decoding: value, as: UTF8.self)
    let key = FacetKey.key(of: label, in: facet)
    let number = known[facet]?.numbers[key] ?? known[facet]?.numbers.count ?? 0
    known[facet, default: Known()].numbers[key] = number
    known[facet, default: Known()].spellings[value] = (number, label)
    return (number, label)
  }
}
