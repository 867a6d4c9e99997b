import Dateline

/// One of the `results` of `search --json` and `similar --json`.
struct ResultJSON: Encodable {
  struct Version: Encodable {
    let id: String
    let title: String
    let date: String?
  }

  struct Passage: Encodable {
    let text: String
    let score: Double
    let start: Int
    let end: Int
    let highlights: [[Int]]
  }

  let id: String
  let title: String
  let titleHighlights: [[Int]]
  let date: String?
  let source: String?
  let path: String
  let url: String?
  let score: Double
  let countries: [String]
  let versions: [Version]
  let passages: [Passage]

  enum CodingKeys: String, CodingKey {
    case id, title, date, source, path, url, score, countries, versions, passages
    case titleHighlights = "title_highlights"
  }

  init(_ result: SearchResults.Result) {
    let article = result.article
    id = article.id
    title = article.title
    titleHighlights = result.titleHighlights.map { [$0.lowerBound, $0.upperBound] }
    date = article.date?.description
    source = article.source
    path = article.path
    url = article.url
    score = result.score
    countries = result.countries
    versions = result.versions.map { Version(id: $0.id, title: $0.title, date: $0.date?.description) }
    passages = result.passages.map {
      Passage(
        text: $0.text, score: $0.score, start: $0.scalarRange.lowerBound, end: $0.scalarRange.upperBound,
        highlights: $0.highlights.map { [$0.lowerBound, $0.upperBound] })
    }
  }
}
