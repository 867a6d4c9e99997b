import Dateline

/// One of the `results` of `search --json` and `similar --json`.
struct ResultJSON: Encodable {
  struct Version: Encodable {
    let id: String
    let title: String
    let date: String?
  }

  /// What points to a country.
  struct Evidence: Encodable {
    struct Form: Encodable {
      let text: String
      let count: Int
    }

    let code: String
    let name: String
    let salience: Double
    let facet: Bool
    let headline: Bool
    let dateline: Bool
    let forms: [Form]

    init(_ evidence: CountryEvidence) {
      code = evidence.country.code
      name = CountryTable.shared.name(of: code) ?? code
      salience = evidence.country.salience
      facet = evidence.country.isFacet
      headline = evidence.isInHeadline
      dateline = evidence.isInDateline
      forms = evidence.forms.map { Form(text: $0.text, count: $0.count) }
    }
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
  let embargo: String?
  let source: String?
  let path: String
  let url: String?
  let score: Double
  let countries: [String]
  let why: [Evidence]?
  let explanation: ExplanationJSON?
  let versions: [Version]
  let passages: [Passage]

  enum CodingKeys: String, CodingKey {
    case id, title, date, embargo, source, path, url, score, countries, why, explanation, versions, passages
    case titleHighlights = "title_highlights"
  }

  init(_ result: SearchResults.Result) {
    let article = result.article
    id = article.id
    title = article.title
    titleHighlights = result.titleHighlights.map(\.pair)
    date = article.date?.description
    embargo = article.metadata.embargo?.description
    source = article.source
    path = article.path
    url = article.url
    score = result.score
    countries = result.countries
    why = result.countryEvidence.isEmpty ? nil : result.countryEvidence.map(Evidence.init)
    explanation = result.explanation.map { ExplanationJSON($0, passages: result.passages) }
    versions = result.versions.map { Version(id: $0.id, title: $0.title, date: $0.date?.description) }
    passages = result.passages.map {
      Passage(
        text: $0.text, score: $0.score, start: $0.scalarRange.lowerBound, end: $0.scalarRange.upperBound,
        highlights: $0.highlights.map(\.pair))
    }
  }
}
