import Searching

/// An object with an entry for each facet, under its name.
package struct ByFacetJSON<Entry: Encodable>: Encodable {
  private let entries: [String: Entry]

  fileprivate init(_ facets: [FacetCounts], _ entry: (FacetCounts) -> Entry) {
    entries = Dictionary(uniqueKeysWithValues: facets.map { ($0.facet.rawValue, entry($0)) })
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(entries)
  }
}

/// A value in the `facets` of `search --json`.
package struct FacetValueJSON: Encodable {
  private let value: String
  private let label: String
  private let count: Int

  fileprivate init(_ counted: FacetCounts.Value) {
    (value, label, count) = (counted.value, counted.label, counted.count)
  }
}

/// What a list of values does not say of itself, in the `facet_info` of `search --json`.
package struct FacetInfoJSON: Encodable {
  private let distinct: Int
  private let exact: Bool

  fileprivate init(_ counts: FacetCounts) { (distinct, exact) = (counts.distinct, counts.isExact) }
}

/// The `facets` of `search --json`: a list for each facet.
package typealias FacetListsJSON = ByFacetJSON<[FacetValueJSON]>
/// The `facet_info` of `search --json`.
package typealias FacetInfosJSON = ByFacetJSON<FacetInfoJSON>

extension ByFacetJSON<[FacetValueJSON]> {
  package init(_ facets: [FacetCounts]) { self.init(facets) { $0.values.map(FacetValueJSON.init) } }
}

extension ByFacetJSON<FacetInfoJSON> {
  package init(_ facets: [FacetCounts]) { self.init(facets, FacetInfoJSON.init) }
}
