/// What was recognized in one article.
public struct ArticleEntities: Sendable, Equatable {
  /// The countries that the story is about, most salient first.
  public var countries: [CountrySalience] = []
  /// The names in the body, in order of place.
  public var mentions: [EntityMention] = []
}
