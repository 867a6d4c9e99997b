/// What one article is filtered and counted by.
public struct ArticleFacets: Sendable, Equatable {
  /// The countries that the story is about, most salient first.
  public let countries: [CountrySalience]
  /// Its people, organisations and places.
  public let names: FacetNames

  init(countries: [CountrySalience], names: FacetNames) {
    self.countries = countries
    self.names = names
  }

  /// What the agency gives, for those who have nothing recognized.
  public init(given: GivenNames) {
    self.init(
      countries: given.countries.map { CountrySalience(code: $0, salience: 0, mentions: 0, isFacet: true) },
      names: given.joined(with: FacetNames()))
  }
}
