import AnswerJSON
import DatelineCore

/// `/api/v1/articles/{id}/similar`.
struct SimilarEndpoint: Endpoint {
  private let id: String
  private let limit: Int

  static let names: Set<String> = ["limit"]

  init(id: String, _ reading: ParameterReading) throws {
    self.id = id
    try reading.parameters.check(known: Self.names)
    limit = try reading.parameters.number("limit", in: 0...reading.limits.pageSize, otherwise: 10)
  }

  func answer(_ searcher: Searcher, _ set: ReaderSet) throws -> Answer {
    _ = try searcher.article(shownAs: id, includingEmbargoed: false)
    let results = try searcher.articles(similarTo: id, limit: limit) ?? []
    return try Answer(
      json: SimilarJSON(
        id: id, results: results, missing: searcher.generation.missingShare, searcher.disclosure),
      generation: set.id)
  }
}
