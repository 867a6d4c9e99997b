import AnswerJSON
import DatelineCore
import Foundation

/// A request that was let in.
struct SiteRequest: Sendable {
  let route: Route
  /// The parts of the path that stand for an id or a name.
  let rest: ArraySlice<Substring>
  let target: Target
  /// What addresses in the answer begin with.
  let base: String
}

/// Everything that is served, by its routes.
struct Site: Sendable {
  let pool: ReaderPool
  let cache: AnswerCache
  let meters: Meters
  let connections: ConnectionCount
  let limits: ServerLimits
  let allowsEmbargoed: Bool
  let pages: Pages
  let assets: Assets

  /// - Throws: ``Problem``, or what the search throws.
  func answer(_ asked: SiteRequest) async throws -> Answer {
    switch asked.route {
    case .health: return Self.text("ok\n")
    case .ready: return Self.text("serving \(pool.current.id)\n")
    case .metrics:
      return Answer(
        "text/plain; version=0.0.4; charset=utf-8",
        Array(meters.text(pool, cache, connections: connections.current).utf8), generation: "now")
    case .asset:
      guard let asset = assets[try asked.target.text(of: asked.rest)] else { throw Problem.noSuchPath }
      return asset
    case .openAPI: return assets.openAPI
    case .openSearch: return OpenSearchDescription(base: asked.base).answer
    default: break
    }
    let endpoint = try endpoint(asked)
    // The base is part of what a feed holds, and of what a page cites.
    let target =
      asked.route == .feed || asked.route.isPage ? asked.base + asked.target.raw : asked.target.raw
    let key = AnswerCache.Key(generation: pool.current.id, target: target)
    let (answer, isKnown) = try await cache.answer(key) {
      try await pool.run { searcher, set in
        var answer = try endpoint.answer(searcher, set)
        answer.mayBeKept = searcher.generation.missingShards.isEmpty
        return answer
      }
    }
    meters.looked(found: isKnown)
    return answer
  }

  private func endpoint(_ asked: SiteRequest) throws -> any Endpoint {
    let reading = ParameterReading(
      parameters: asked.target.parameters, limits: limits, allowsEmbargoed: allowsEmbargoed)
    switch asked.route {
    case .search, .facets, .timeline: return try SearchEndpoint(asked.route, reading)
    case .article: return try ArticleEndpoint(id: asked.target.text(of: asked.rest), reading)
    case .similar: return try SimilarEndpoint(id: asked.target.text(of: asked.rest), reading)
    case .suggest: return try SuggestEndpoint(reading)
    case .feed: return try FeedEndpoint(reading, base: asked.base)
    case .page: return SearchPage(reading, pages: pages, base: asked.base)
    case .articlePage:
      return try ArticlePage(
        id: asked.target.text(of: asked.rest), reading, pages: pages, base: asked.base)
    case .openSearch, .asset, .openAPI, .health, .ready, .metrics: throw Problem.noSuchPath
    }
  }

  private static func text(_ text: String) -> Answer {
    Answer("text/plain; charset=utf-8", Array(text.utf8), generation: "now")
  }
}
