import Searching

/// `search --json`, version 1: see `Docs/json.md`. Keys are added freely; ``version`` changes when one goes or changes meaning.
package struct SearchJSON: Encodable {
  package struct Relaxation: Encodable {
    package let without: String
    package let total: Int
  }

  package let version = 1
  package let query: String
  package let total: Int
  package let totalIsExact: Bool
  package let matched: String
  package let tookMilliseconds: Double
  package let results: [ResultJSON]
  package let facets: FacetListsJSON
  package let facetInfo: FacetInfosJSON
  package let timeline: TimelineJSON?
  package let suggestion: String?
  package let causes: [String]
  package let relaxations: [Relaxation]
  package let missing: MissingJSON?
  package let notices: [String]

  enum CodingKeys: String, CodingKey {
    case version, query, total, matched, results, facets, timeline, suggestion, causes, relaxations, missing,
      notices
    case totalIsExact = "total_is_exact"
    case tookMilliseconds = "took_ms"
    case facetInfo = "facet_info"
  }

  package init(_ answer: SearchResults, took: Duration, _ disclosure: Disclosure = .whole) {
    query = answer.query
    total = answer.total
    totalIsExact = answer.isTotalExact
    matched = answer.coverage.rawValue
    tookMilliseconds = took.milliseconds
    suggestion = answer.suggestion
    causes = answer.causes
    relaxations = answer.relaxations.map { Relaxation(without: $0.without, total: $0.total) }
    missing = answer.missing.map { MissingJSON($0, disclosure) }
    notices = disclosure.notices(answer)
    facets = FacetListsJSON(answer.facets)
    facetInfo = FacetInfosJSON(answer.facets)
    results = answer.results.map { ResultJSON($0, disclosure) }
    timeline = answer.timeline.map(TimelineJSON.init)
  }
}

extension Duration {
  /// In milliseconds, to a hundredth.
  package var milliseconds: Double { ((self / .microseconds(10)).rounded()) / 100 }
}
