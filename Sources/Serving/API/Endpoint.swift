import DatelineCore

/// What is made on one of the readers' threads, from parameters that were checked before.
protocol Endpoint: Sendable {
  func answer(_ searcher: Searcher, _ set: ReaderSet) throws -> Answer
}

/// What endpoints read their parameters with.
struct ParameterReading: Sendable {
  let parameters: Parameters
  let limits: ServerLimits
  let allowsEmbargoed: Bool

  /// - Throws: ``Problem`` for a parameter that is not among `known`.
  func search(known: Set<String>) throws -> SearchParameters {
    try parameters.check(known: known)
    return try SearchParameters(parameters, limits: limits, allowsEmbargoed: allowsEmbargoed)
  }
}

extension Searcher {
  /// An article that may be shown: it is there and under no embargo, or those are shown.
  func article(shownAs id: String, includingEmbargoed: Bool) throws -> Article {
    guard let article = try article(id: id) else {
      try generation.requireShard(ofArticle: id)
      throw Problem.noArticle(Parameters.shortened(id))
    }
    let now = SearchRequest("").now.secondsSinceEpoch
    if !includingEmbargoed, let embargo = article.metadata.embargo, embargo.secondsSinceEpoch > now {
      // It says no more of it than of one that is not there.
      throw Problem.noArticle(Parameters.shortened(id))
    }
    return article
  }
}
