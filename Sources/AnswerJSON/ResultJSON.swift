import Entities
import Searching

/// One of the `results` of `search --json` and `similar --json`.
package struct ResultJSON: Encodable {
  package struct Version: Encodable {
    package let id: String
    package let title: String
    package let date: String?
  }

  /// What points to a country.
  package struct Evidence: Encodable {
    package struct Form: Encodable {
      package let text: String
      package let count: Int
    }

    package let code: String
    package let name: String
    package let salience: Double
    package let facet: Bool
    package let headline: Bool
    package let dateline: Bool
    package let forms: [Form]

    package init(_ evidence: CountryEvidence) {
      code = evidence.country.code
      name = CountryTable.shared.name(of: code) ?? code
      salience = evidence.country.salience
      facet = evidence.country.isFacet
      headline = evidence.isInHeadline
      dateline = evidence.isInDateline
      forms = evidence.forms.map { Form(text: $0.text, count: $0.count) }
    }
  }

  package struct Passage: Encodable {
    package let text: String
    package let score: Double
    package let start: Int
    package let end: Int
    package let highlights: [[Int]]
  }

  package let id: String
  package let title: String
  package let titleHighlights: [[Int]]
  package let date: String?
  package let embargo: String?
  package let source: String?
  package let path: String
  package let url: String?
  package let score: Double
  package let countries: [String]
  package let why: [Evidence]?
  package let explanation: ExplanationJSON?
  package let versions: [Version]
  package let passages: [Passage]

  enum CodingKeys: String, CodingKey {
    case id, title, date, embargo, source, path, url, score, countries, why, explanation, versions, passages
    case titleHighlights = "title_highlights"
  }

  package init(_ result: SearchResults.Result, _ disclosure: Disclosure) {
    let article = result.article
    id = article.id
    title = article.title
    titleHighlights = result.titleHighlights.map(\.pair)
    date = article.date?.description
    embargo = article.metadata.embargo?.description
    source = article.source
    path = disclosure.path(article.path)
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
