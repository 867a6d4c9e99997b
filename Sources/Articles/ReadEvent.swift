/// What an ``ArticleStream`` comes upon.
public enum ReadEvent: Sendable {
  /// An article.
  case article(Article)
  /// The sender takes an article back.
  case removal(ArticleRemoval)
  /// A file or article that was left out, or something that was lost of one.
  case problem(ReadProblem)
}
