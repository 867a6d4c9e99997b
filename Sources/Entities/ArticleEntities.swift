/// What was recognized in one article.
public struct ArticleEntities: Sendable, Equatable {
  /// The countries that the story is about, most salient first.
  public var countries: [CountrySalience] = []
  /// People, organisations and places as values to filter and count by.
  public var names = FacetNames()
  /// The names in the body, in order of place.
  public var mentions: [EntityMention] = []
}
