import Dateline

/// `search --json`, version 1: see `Docs/json.md`. Keys are added freely; ``version`` changes when one goes or changes meaning.
struct SearchJSON: Encodable {
  struct Relaxation: Encodable {
    let without: String
    let total: Int
  }

  let version = 1
  let query: String
  let total: Int
  let totalIsExact: Bool
  let matched: String
  let tookMilliseconds: Double
  let results: [ResultJSON]
  let facets: FacetListsJSON
  let facetInfo: FacetInfoJSON
  let timeline: TimelineJSON?
  let suggestion: String?
  let causes: [String]
  let relaxations: [Relaxation]
  let notices: [String]

  enum CodingKeys: String, CodingKey {
    case version, query, total, matched, results, facets, timeline, suggestion, causes, relaxations, notices
    case totalIsExact = "total_is_exact"
    case tookMilliseconds = "took_ms"
    case facetInfo = "facet_info"
  }

  init(_ answer: SearchResults, took: Duration) {
    query = answer.query
    total = answer.total
    totalIsExact = answer.isTotalExact
    matched = answer.coverage.rawValue
    tookMilliseconds = took.milliseconds
    suggestion = answer.suggestion
    causes = answer.causes
    relaxations = answer.relaxations.map { Relaxation(without: $0.without, total: $0.total) }
    notices = answer.notices
    facets = FacetListsJSON(answer.facets)
    facetInfo = FacetInfoJSON(answer.facets)
    results = answer.results.map(ResultJSON.init)
    timeline = answer.timeline.map(TimelineJSON.init)
  }
}

extension Duration {
  /// In milliseconds, to a hundredth.
  var milliseconds: Double { ((self / .microseconds(10)).rounded()) / 100 }
}
