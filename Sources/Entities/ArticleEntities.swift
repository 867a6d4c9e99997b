/// What was recognized in one article.
public struct ArticleEntities: Sendable, Equatable {
  /// The countries that the story is about, most salient first.
  public var countries: [CountrySalience] = []
  /// The countries that it names in passing, most salient first.
  public var passingCountries: [CountrySalience] = []
  /// The people, organisations and places that the agency gives, whether the body names them or not.
  public var given: [GivenName] = []
  /// The names in the body, in order of place.
  public var mentions: [EntityMention] = []
}
