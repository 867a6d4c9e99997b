/// Finds the articles inside an object that is none itself: the answer of an interface, a feed in JSON.
enum JSONEnvelope {
  /// Where such answers keep their articles.
  private static let keys = [
    "items", "item", "articles", "article", "results", "docs", "entries", "news", "posts", "stories",
    "releases", "hits", "_source", "data", "response", "feed", "content",
  ]
  /// Envelopes may be inside one another.
  private static let deepest = 4

  /// The objects of articles in `value`; none where it holds none.
  static func articles(in value: JSONValue) -> [JSONValue] { objects(in: value, depth: 0) }

  private static func objects(in value: JSONValue, depth: Int) -> [JSONValue] {
    guard depth < deepest else { return [] }
    for key in keys {
      switch value[key] {
      case .array(let list):
        guard !list.isEmpty, list.allSatisfy(\.isObject) else { continue }
        return list.flatMap { opened($0, depth: depth + 1) }
      case .some(let object) where object.isObject:
        let inner = opened(object, depth: depth + 1)
        if !inner.isEmpty { return inner }
      default: continue
      }
    }
    return []
  }

  /// An object itself where it seems to be an article, else those inside it.
  private static func opened(_ object: JSONValue, depth: Int) -> [JSONValue] {
    let inner = objects(in: object, depth: depth)
    if !inner.isEmpty, !isArticle(object) { return inner }
    return isArticle(object) ? [object] : []
  }

  private static func isArticle(_ object: JSONValue) -> Bool {
    let names = JSONField.title.names + JSONField.body.names
    return names.contains { object[$0]?.string != nil }
      || ["headlines", "bodies", "title", "headline", "uri"].contains { object[$0] != nil }
  }
}
