import Entities

/// A value that articles must have, or must not have.
///
/// Of one facet any of the wanted values will do; different facets must all be satisfied; what is not wanted is left out in any case.
public struct FacetFilter: Sendable, Hashable {
  /// What is filtered by.
  public let facet: Facet
  /// The value as it was typed or printed: of a country its code, a name, a demonym or an alias.
  public let value: String
  /// Whether articles that have the value are left out.
  public let isExclusion: Bool

  /// Describes a filter.
  public init(_ facet: Facet, _ value: String, isExclusion: Bool = false) {
    self.facet = facet
    self.value = value
    self.isExclusion = isExclusion
  }
}
