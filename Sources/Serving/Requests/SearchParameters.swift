import DatelineCore

/// What a search is asked by: the options of the command line, by the same names.
struct SearchParameters: Sendable {
  /// The query as it was typed; empty where only filters are given.
  let query: String
  let request: SearchRequest

  /// The parameters that narrow, of every path that searches.
  static let filterNames: Set<String> = {
    var names: Set<String> = ["q", "plain", "exact", "from", "to", "include-embargoed"]
    for facet in Facet.allCases {
      for name in Self.names(of: facet) {
        names.insert(name)
        names.insert("not-" + name)
      }
    }
    return names
  }()

  /// What orders and counts.
  static let orderNames: Set<String> = [
    "limit", "offset", "passages", "context", "sort", "recency", "all-versions", "first-mention", "explain",
    "why",
  ]
  static let countingNames: Set<String> = ["facets", "facet-limit", "facet-exact", "timeline"]
  static let searchNames = filterNames.union(orderNames).union(countingNames)

  /// A facet's parameter, and its other spellings.
  static func names(of facet: Facet) -> [String] {
    facet == .organisation ? ["organisation", "organization", "org"] : [facet.rawValue]
  }

  /// - Throws: ``Problem``.
  init(_ parameters: Parameters, limits: ServerLimits, allowsEmbargoed: Bool) throws {
    query = try parameters.one("q") ?? ""
    guard query.utf8.count <= limits.queryBytes else {
      throw Problem(
        .badRequest, "the query has \(query.utf8.count) bytes, and \(limits.queryBytes) are the most.",
        parameter: "q", limit: Double(limits.queryBytes))
    }
    var request = SearchRequest(query)
    request.isPlain = try parameters.flag("plain")
    request.quotesAreExact = try parameters.flag("exact")
    request.filters = Self.filters(parameters)
    guard request.filters.count <= limits.filters else {
      throw Problem(
        .badRequest, "there are \(request.filters.count) filters, and \(limits.filters) are the most.",
        limit: Double(limits.filters))
    }
    request.from = try Self.date("from", parameters)
    request.to = try Self.date("to", parameters)
    if let from = request.from, let to = request.to, from.secondsSinceEpoch > to.lastSecond {
      throw Problem.bad("from", "\"from\" (\(from)) is later than \"to\" (\(to)).")
    }
    request.includesEmbargoed = try parameters.flag("include-embargoed")
    if request.includesEmbargoed, !allowsEmbargoed {
      throw Problem(
        .forbidden, "this server shows no articles under embargo. It would with --allow-embargoed.",
        parameter: "include-embargoed")
    }

    request.limit = try parameters.number("limit", in: 0...limits.pageSize, otherwise: 10)
    request.offset = try parameters.number("offset", in: 0...limits.pageDepth, otherwise: 0)
    guard request.offset + request.limit <= limits.pageDepth else {
      throw Problem.bad(
        "offset", "pages go to article \(limits.pageDepth). Narrow the search by date or by a filter.",
        limit: Double(limits.pageDepth))
    }
    request.passages = try parameters.number("passages", in: 0...limits.passages, otherwise: 2)
    request.context = try parameters.number("context", in: 0...limits.passages, otherwise: 0)
    request.order = try parameters.choice("sort", Order.self) ?? .relevance
    try Self.takeRecency(parameters, into: &request)
    request.showsAllVersions = try parameters.flag("all-versions")
    if try parameters.flag("first-mention") {
      request.order = .oldest
      request.limit = min(request.limit, 1)
    }
    request.explainsRanking = try parameters.flag("explain")
    request.explainsCountries = try parameters.flag("why")

    request.facets = try Self.facets(parameters)
    request.facetLimit = try parameters.number("facet-limit", in: 0...limits.facetValues, otherwise: 10)
    request.exactFacetCount = try parameters.number(
      "facet-exact", in: 0...limits.facetExact, otherwise: 10_000)
    request.timeline = try parameters.choice("timeline", Timeline.Interval.self)
    self.request = request
  }

  /// - Throws: ``Problem`` when nothing at all is asked for.
  func requireSomething() throws {
    let asksNothing = request.filters.isEmpty && request.from == nil && request.to == nil
    guard !query.allSatisfy(\.isWhitespace) || !asksNothing else {
      throw Problem.bad("q", "nothing is asked for. Give words, a phrase in quotes, or a filter.")
    }
  }

  private static func filters(_ parameters: Parameters) -> [FacetFilter] {
    [false, true].flatMap { isExclusion in
      Facet.allCases.flatMap { facet in
        names(of: facet).flatMap { name in
          parameters.all(isExclusion ? "not-" + name : name).map {
            FacetFilter(facet, $0, isExclusion: isExclusion)
          }
        }
      }
    }
  }

  private static func date(_ name: String, _ parameters: Parameters) throws -> PublicationDate? {
    guard let text = try parameters.one(name), !text.isEmpty else { return nil }
    guard let date = PublicationDate(parsing: text) else {
      throw Problem.bad(
        name, "\"\(Parameters.shortened(text))\" is not a date. Write 2021, 2021-12 or 2021-12-08.")
    }
    return date
  }

  private static func takeRecency(_ parameters: Parameters, into request: inout SearchRequest) throws {
    guard let text = try parameters.one("recency") else { return }
    guard let span = TimeSpan(text) else {
      throw Problem.bad(
        "recency", "\"\(Parameters.shortened(text))\" is not a span of time. Write 12h, 30d, 2w, 6m or 1y.")
    }
    guard request.order == .relevance else {
      throw Problem.bad("recency", "\"recency\" goes with sort=relevance.")
    }
    request.recencyHalfLife = span.seconds
  }

  private static func facets(_ parameters: Parameters) throws -> [Facet] {
    var facets: [Facet] = []
    for name in (try parameters.one("facets") ?? "").split(separator: ",") {
      guard let facet = Facet(rawValue: name.filter { !$0.isWhitespace }.lowercased()) else {
        throw Problem.bad(
          "facets",
          "there is no facet \"\(Parameters.shortened(String(name)))\". There are \(Facet.allCases.map(\.rawValue).joined(separator: ", "))."
        )
      }
      if !facets.contains(facet) { facets.append(facet) }
    }
    return facets
  }
}
