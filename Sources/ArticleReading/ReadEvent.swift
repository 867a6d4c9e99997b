import Articles

/// What an ``ArticleStream`` comes upon.
public enum ReadEvent: Sendable {
  /// An article.
  case article(Article)
  /// The sender takes an article back.
  case removal(ArticleRemoval)
  /// A file or article that was left out, or something that was lost of one.
  case problem(ReadProblem)
}

extension SourceEvent {
  /// What a reader came upon that does not look for what is known.
  init(_ event: ReadEvent, fingerprint: (Article) -> Fingerprint, isClean: Bool) {
    switch event {
    case .article(let article):
      self = .article(SentArticle(article: article, fingerprint: fingerprint(article), isClean: isClean))
    case .removal(let removal): self = .removal(removal)
    case .problem(let problem): self = .problem(problem)
    }
  }
}
