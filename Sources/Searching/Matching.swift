import Entities
import TextAnalysis
import Xapian

/// Finds the articles that satisfy clauses and filters, and counts their facets on the way.
struct Matching {
  let database: Database
  let analyzer: Analyzer
  let filters: FilterTree
  let request: SearchRequest

  /// A page of articles, and what is known of all.
  struct Found {
    let items: [Match]
    let total: Int
    let isTotalExact: Bool
    let facets: [FacetCounts]
  }

  func articles(_ clauses: [QueryClause], coverage: SearchResults.Coverage) throws -> Found {
    let narrowed = request.facets.filter { filters.wanted[$0] != nil }
    let shared = request.facets.filter { filters.wanted[$0] == nil }
    let query = query(clauses, coverage)
    // Who quotes a phrase, or asks for a word or two, has said what he wants, and wants it at once.
    let mayWiden = clauses.count >= Feedback.fewestWords && !clauses.contains(where: \.needsText)
    let (matches, counts) = try match(
      query, clauses, coverage, ignoring: nil, counting: shared, first: mayWiden ? 0 : request.offset,
      count: mayWiden ? max(Feedback.articles, request.limit) : request.limit)
    var facets = Dictionary(uniqueKeysWithValues: counts.map { ($0.facet, $0) })
    for facet in narrowed {
      let (_, counts) = try match(
        query, clauses, coverage, ignoring: facet, counting: [facet], first: 0, count: 0)
      facets[facet] = counts.first
    }
    return Found(
      items: mayWiden ? try widened(query, clauses, first: matches) : matches.items, total: matches.estimated,
      isTotalExact: matches.lowerBound == matches.upperBound, facets: request.facets.compactMap { facets[$0] })
  }

  /// The page that was asked for, ranked with the words of the articles that were found first.
  private func widened(_ query: Query, _ clauses: [QueryClause], first: MatchSet) throws -> [Match] {
    let feedback = Feedback(database: database, analyzer: analyzer)
    guard request.limit > 0, first.estimated > 1,
      let widened = try feedback.widened(query, clauses: clauses, first: first.items)
    else { return Array(first.items.dropFirst(request.offset).prefix(request.limit)) }
    let enquire = try Enquire(database)
    try enquire.setWeighting(Ranking.weighting)
    try enquire.setQuery(filters.narrow(widened))
    return try enquire.matches(first: request.offset, count: request.limit).items
  }

  private func match(
    _ query: Query, _ clauses: [QueryClause], _ coverage: SearchResults.Coverage, ignoring ignored: Facet?,
    counting: [Facet], first: Int, count: Int
  ) throws -> (MatchSet, [FacetCounts]) {
    let enquire = try Enquire(database)
    try enquire.setWeighting(Ranking.weighting)
    try enquire.setQuery(filters.narrow(query, ignoring: ignored))
    let counters = try counting.map { try FacetCounter($0, in: enquire) }
    let matches = try run(enquire, clauses, coverage, first: first, count: count, isCounting: !counting.isEmpty)
    return (
      matches, try counters.map { try $0.counts(in: enquire, matches: matches, limit: request.facetLimit) }
    )
  }

  private func query(_ clauses: [QueryClause], _ coverage: SearchResults.Coverage) -> Query {
    guard !clauses.isEmpty else { return .matchAll }
    let tree = QueryTree(analyzer: analyzer)
    return coverage == .all ? tree.all(clauses) : tree.any(clauses)
  }

  private func run(
    _ enquire: Enquire, _ clauses: [QueryClause], _ coverage: SearchResults.Coverage, first: Int, count: Int,
    isCounting: Bool
  ) throws -> MatchSet {
    let needsText = clauses.contains(where: \.needsText)
    let exact = max(
      needsText ? Ranking.exactPhraseTotals : Ranking.exactTotals, isCounting ? request.exactFacetCount : 0)
    guard needsText else {
      return try enquire.matches(first: first, count: count, checkAtLeast: first + count + exact)
    }
    let judge = TextJudge(analyzer: analyzer, clauses: clauses, needsAll: coverage == .all)
    return try enquire.matches(first: first, count: count, checkAtLeast: first + count + exact) { _, record in
      try judge.accepts(record)
    }
  }
}
