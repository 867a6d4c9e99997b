import Entities

/// The values of one facet over all articles that answer a query.
public struct FacetCounts: Sendable {
  /// A value, and how many articles have it.
  public struct Value: Sendable, Equatable {
    /// What a filter takes: the code of a country, otherwise the name.
    public let value: String
    /// What a person reads.
    public let label: String
    /// Articles; each counts once.
    public let count: Int
  }

  /// Which facet.
  public let facet: Facet
  /// Its most frequent values, equals in order of their labels.
  public let values: [Value]
  /// How many different values there are, those not listed included.
  public let distinct: Int
  /// Whether every article was counted; otherwise the counts are estimates.
  public let isExact: Bool
}
