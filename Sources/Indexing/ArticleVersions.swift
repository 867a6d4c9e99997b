/// Which version of an article is the last one, for articles whose sender counts versions.
struct ArticleVersions {
  /// The highest version seen; the removed are in ``removed`` too.
  private var highest: [ArticleKey: Int] = [:]
  private var removed: Set<ArticleKey> = []

  /// Whether an article takes the place of what was seen before: unless a higher version was, or the same one was taken back.
  mutating func accept(_ version: Int?, of key: ArticleKey) -> Bool {
    guard let version else {
      removed.remove(key)
      return true
    }
    if let known = highest[key] {
      guard removed.contains(key) ? version > known : version >= known else { return false }
    }
    highest[key] = version
    removed.remove(key)
    return true
  }

  /// Whether word that takes an article back stands, and is not older than the article.
  mutating func remove(_ version: Int?, of key: ArticleKey) -> Bool {
    if let version {
      if let known = highest[key], version < known { return false }
      highest[key] = version
    }
    removed.insert(key)
    return true
  }
}
