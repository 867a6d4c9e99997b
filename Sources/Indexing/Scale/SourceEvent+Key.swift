import Articles

extension SourceEvent {
  /// Stands for the id of the article that it is about; `nil` where that is known from elsewhere or there is none.
  var key: ArticleKey? {
    switch self {
    case .article(let sent): ArticleKey(sent.article.id)
    case .removal(let removal): ArticleKey(removal.id)
    case .unchanged, .problem: nil
    }
  }
}
