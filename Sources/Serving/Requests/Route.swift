/// What can be asked for.
enum Route: String, CaseIterable, Sendable {
  case page = "/"
  case articlePage = "/articles/{id}"
  case feed = "/feed"
  case openSearch = "/opensearch.xml"
  case asset = "/assets/{name}"
  case search = "/api/v1/search"
  case facets = "/api/v1/facets"
  case timeline = "/api/v1/timeline"
  case article = "/api/v1/articles/{id}"
  case similar = "/api/v1/articles/{id}/similar"
  case suggest = "/api/v1/suggest"
  case openAPI = "/api/v1/openapi.json"
  case health = "/healthz"
  case ready = "/readyz"
  case metrics = "/metrics"

  /// Whether it can be asked without a token: what those who watch the server need.
  var isOpen: Bool { self == .health || self == .ready }

  /// Whether a person reads it in a browser, errors too.
  var isPage: Bool { self == .page || self == .articlePage }

  /// Finds the route of a path, and the parts of it that stand for an id or a name. Of an id that ends in `similar` the slash before it has to
  /// be sent encoded.
  static func find(_ path: [Substring]) -> (route: Route, rest: ArraySlice<Substring>)? {
    switch path.first {
    case nil: return (.page, [])
    case "articles" where path.count > 1: return (.articlePage, path[1...])
    case "assets" where path.count == 2: return (.asset, path[1...])
    case "api" where path.count > 2 && path[1] == "v1":
      guard path[2] == "articles" else { break }
      if path.count > 4, path.last == "similar" { return (.similar, path[3..<(path.count - 1)]) }
      return path.count > 3 ? (.article, path[3...]) : nil
    default: break
    }
    let whole = "/" + path.joined(separator: "/")
    guard let route = Route(rawValue: whole), !whole.contains("{") else { return nil }
    return (route, [])
  }
}
