/// What one article is filtered and counted by.
public struct ArticleFacets: Sendable, Equatable {
  /// The countries that the story is about, most salient first.
  public let countries: [CountrySalience]
  /// Its people, organisations and places.
  public let names: FacetNames
}
