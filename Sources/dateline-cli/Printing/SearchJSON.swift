import Dateline

/// `search --json`, version 1: see `Docs/json.md`. Keys are added freely; ``version`` changes when one goes or changes meaning.
struct SearchJSON: Encodable {
  struct Result: Encodable {
    let id: String
    let title: String
    let titleHighlights: [[Int]]
    let date: String?
    let source: String?
    let path: String
    let url: String?
    let score: Double
    let countries: [String]
    let passages: [Passage]

    enum CodingKeys: String, CodingKey {
      case id, title, date, source, path, url, score, countries, passages
      case titleHighlights = "title_highlights"
    }
  }

  struct Passage: Encodable {
    let text: String
    let score: Double
    let start: Int
    let end: Int
    let highlights: [[Int]]
  }

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
  let results: [Result]
  let facets: FacetListsJSON
  let facetInfo: FacetInfoJSON
  let suggestion: String?
  let causes: [String]
  let relaxations: [Relaxation]
  let notices: [String]

  enum CodingKeys: String, CodingKey {
    case version, query, total, matched, results, facets, suggestion, causes, relaxations, notices
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
    results = answer.results.map { result in
      Result(
        id: result.article.id, title: result.article.title,
        titleHighlights: result.titleHighlights.map { [$0.lowerBound, $0.upperBound] },
        date: result.article.date?.description, source: result.article.source, path: result.article.path,
        url: result.article.url, score: result.score, countries: result.countries,
        passages: result.passages.map {
          Passage(
            text: $0.text, score: $0.score, start: $0.scalarRange.lowerBound, end: $0.scalarRange.upperBound,
            highlights: $0.highlights.map { [$0.lowerBound, $0.upperBound] })
        })
    }
  }
}

extension Duration {
  /// In milliseconds, to a hundredth.
  var milliseconds: Double { ((self / .microseconds(10)).rounded()) / 100 }
}
