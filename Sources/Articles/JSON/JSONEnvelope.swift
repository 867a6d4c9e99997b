import Foundation

/// Finds the articles inside an object that is none itself: the answer of an interface, a feed in JSON.
enum JSONEnvelope {
  /// Where such answers keep their articles.
  private static let keys = [
    "items", "item", "articles", "article", "results", "docs", "entries", "news", "posts", "stories",
    "releases", "hits", "_source", "data", "response", "feed", "content",
  ]
  /// Envelopes may be inside one another.
  private static let deepest = 4

  /// The objects of articles in `data`, each as JSON; none where it holds none.
  static func articles(in data: Data) -> [Data] {
    guard let value = try? JSONSerialization.jsonObject(with: data) as? [String: Any] else { return [] }
    return objects(in: value, depth: 0).compactMap {
      try? JSONSerialization.data(withJSONObject: $0, options: [.withoutEscapingSlashes, .sortedKeys])
    }
  }

  private static func objects(in value: [String: Any], depth: Int) -> [[String: Any]] {
    guard depth < deepest else { return [] }
    for key in keys {
      switch value[key] {
      case let list as [Any]:
        let inner = list.compactMap { $0 as? [String: Any] }
        guard !inner.isEmpty, inner.count == list.count else { continue }
        return inner.flatMap { opened($0, depth: depth + 1) }
      case let object as [String: Any]:
        let inner = opened(object, depth: depth + 1)
        if !inner.isEmpty { return inner }
      default: continue
      }
    }
    return []
  }

  /// An object itself where it seems to be an article, else those inside it.
  private static func opened(_ object: [String: Any], depth: Int) -> [[String: Any]] {
    let inner = objects(in: object, depth: depth)
    if !inner.isEmpty, !isArticle(object) { return inner }
    return isArticle(object) ? [object] : []
  }

  private static func isArticle(_ object: [String: Any]) -> Bool {
    let names = JSONField.title.names + JSONField.body.names
    return names.contains { object[$0] is String }
      || ["headlines", "bodies", "title", "headline", "uri"].contains { object[$0] != nil }
  }
}
