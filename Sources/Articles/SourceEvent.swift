/// An article as it came in, with what tells whether it came in before.
public struct SentArticle: Sendable {
  /// The article.
  public var article: Article
  /// Stands for the bytes that were sent and for where they were found; not for the line, unless the id is made of it.
  public let fingerprint: Fingerprint
  /// Whether nothing was lost of it. Of others the loss is to be told again, each time they are read.
  public let isClean: Bool

  /// Describes an article that is read from elsewhere than its source.
  public init(article: Article, fingerprint: Fingerprint, isClean: Bool) {
    self.article = article
    self.fingerprint = fingerprint
    self.isClean = isClean
  }
}

/// What an ``ArticleStream`` comes upon, for readers that know what they were sent before.
public enum SourceEvent: Sendable {
  /// An article that was not known.
  case article(SentArticle)
  /// An article that is known by its fingerprint, not decoded again, and the line it begins on now.
  case unchanged(Fingerprint, line: Int)
  /// The sender takes an article back.
  case removal(ArticleRemoval)
  /// A file or article that was left out, or something that was lost of one.
  case problem(ReadProblem)
}
