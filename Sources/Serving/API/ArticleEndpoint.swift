import AnswerJSON
import DatelineCore

/// `/api/v1/articles/{id}`.
struct ArticleEndpoint: Endpoint {
  private let id: String
  private let parameters: SearchParameters

  static let names: Set<String> = ["q", "plain", "exact", "include-embargoed"]

  init(id: String, _ reading: ParameterReading) throws {
    self.id = id
    parameters = try reading.search(known: Self.names)
  }

  func answer(_ searcher: Searcher, _ set: ReaderSet) throws -> Answer {
    let request = parameters.request
    let article = try searcher.article(shownAs: id, includingEmbargoed: request.includesEmbargoed)
    let highlights =
      parameters.query.allSatisfy(\.isWhitespace)
      ? ([], [])
      : try searcher.highlights(
        of: parameters.query, in: article, quotesAreExact: request.quotesAreExact, isPlain: request.isPlain)
    return try Answer(
      json: ArticleJSON(article, highlights: highlights, searcher.disclosure), generation: set.id)
  }
}
