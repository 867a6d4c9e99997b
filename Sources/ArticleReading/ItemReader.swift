import Articles

/// Reads the items of one file, each whole: a reader that cannot tell an item it knows before it has read it.
protocol ItemReader {
  /// The next article, removal or problem, or `nil` at the end of the file.
  ///
  /// - Throws: ``ArticlesError`` when the file cannot be read on.
  mutating func nextItem() throws(ArticlesError) -> ReadEvent?

  /// The names of fields of the last article that are not read.
  var ignored: [String] { get }
}

/// Gives the articles of an ``ItemReader`` the fingerprints by which a rebuild knows them again.
struct FingerprintingReader<Items: ItemReader>: ArticleReader {
  private var items: Items
  /// Whether a problem was told since the last article, which may be of the next.
  private var hasProblem = false

  init(_ items: Items) { self.items = items }

  var ignored: [String] { items.ignored }

  mutating func next() throws(ArticlesError) -> SourceEvent? {
    guard let item = try items.nextItem() else { return nil }
    defer {
      switch item {
      case .problem: hasProblem = true
      case .article: hasProblem = false
      case .removal: break
      }
    }
    return SourceEvent(item, fingerprint: Fingerprint.of, isClean: !hasProblem)
  }
}

extension Fingerprint {
  /// Stands for all that is kept of an article but its line, which moves when anything before it does.
  fileprivate static func of(_ article: Article) -> Fingerprint {
    var article = article
    article.line = 0
    return Fingerprint.zero.followed(by: article.body).followed(by: String(describing: article))
  }
}
