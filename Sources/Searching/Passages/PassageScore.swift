/// How well a passage answers, and what that is made of.
public struct PassageScore: Sendable, Equatable {
  /// BM25 over what matched in it, with the weights of the collection; what headline and dateline tell already counts a third.
  public let words: Double
  /// What is added for different words and phrases that stand close together.
  public let closeness: Double
  /// The share of what the article has to say to the query that stands in it, 0 to 1, as a factor.
  public let coverage: Double
  /// 1.1 at the top of the story, falling to 1.
  public let place: Double

  /// The score.
  public var total: Double { (words + closeness) * coverage * place }
}
