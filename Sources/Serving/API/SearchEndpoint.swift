import AnswerJSON
import DatelineCore

/// `/api/v1/search`, and `/facets` and `/timeline`, which are the same without results.
struct SearchEndpoint: Endpoint {
  private let request: SearchRequest

  /// The parameters that each of them takes.
  static func names(of route: Route) -> Set<String> {
    switch route {
    case .facets: SearchParameters.filterNames.union(SearchParameters.countingNames)
    case .timeline: SearchParameters.filterNames.union(["timeline", "facet-exact"])
    default: SearchParameters.searchNames
    }
  }

  init(_ route: Route, _ reading: ParameterReading) throws {
    let parameters = try reading.search(known: Self.names(of: route))
    var request = parameters.request
    switch route {
    case .facets, .timeline:
      request.limit = 0
      request.offset = 0
      request.isQueryOptional = parameters.query.allSatisfy(\.isWhitespace)
      if route == .timeline {
        request.timeline = request.timeline ?? .month
      } else if request.facets.isEmpty {
        request.facets = Facet.allCases
      }
    default: try parameters.requireSomething()
    }
    self.request = request
  }

  func answer(_ searcher: Searcher, _ set: ReaderSet) throws -> Answer {
    let start = ContinuousClock.now
    let answer = try searcher.search(request)
    let took = ContinuousClock.now - start
    return try Answer(
      json: SearchJSON(answer, took: took, searcher.disclosure), generation: set.id)
  }
}
