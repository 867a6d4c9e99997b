/// A country, and how much a story is about it.
public struct CountrySalience: Sendable, Equatable {
  /// ISO 3166-1 alpha-2, or ISO 3166-3 alpha-4 for a former state.
  public let code: String
  /// From 0 (named in passing) to 1.
  public let salience: Double
  /// How often headline, dateline and body point to it.
  public let mentions: Int
  /// Whether the story is about it: its salience is high enough for a facet.
  public let isFacet: Bool
}
