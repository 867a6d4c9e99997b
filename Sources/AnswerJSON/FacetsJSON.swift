import Searching

/// The `facets` of `search --json`: a list for each facet.
package struct FacetListsJSON: Encodable {
  package struct Value: Encodable {
    package let value: String
    package let label: String
    package let count: Int
  }

  private let facets: [FacetCounts]

  package init(_ facets: [FacetCounts]) { self.facets = facets }

  package func encode(to encoder: any Encoder) throws {
    var lists = encoder.singleValueContainer()
    try lists.encode(
      Dictionary(
        uniqueKeysWithValues: facets.map { facet in
          (
            facet.facet.rawValue,
            facet.values.map { Value(value: $0.value, label: $0.label, count: $0.count) }
          )
        }))
  }
}

/// The `facet_info` of `search --json`: what a list does not say of itself.
package struct FacetInfoJSON: Encodable {
  package struct Info: Encodable {
    package let distinct: Int
    package let exact: Bool
  }

  private let facets: [FacetCounts]

  package init(_ facets: [FacetCounts]) { self.facets = facets }

  package func encode(to encoder: any Encoder) throws {
    var infos = encoder.singleValueContainer()
    try infos.encode(
      Dictionary(
        uniqueKeysWithValues: facets.map {
          ($0.facet.rawValue, Info(distinct: $0.distinct, exact: $0.isExact))
        }))
  }
}
