import Entities
import Indexing
import TextAnalysis
import Xapian

/// Finds the articles that satisfy clauses and filters, and counts their facets on the way.
struct Matching {
  let database: Database
  let analyzer: Analyzer
  let filters: FilterTree
  let request: SearchRequest

  /// The best articles, and what is known of all.
  struct Found {
    let items: [Match]
    let total: Int
    let isTotalExact: Bool
    let facets: [FacetCounts]
    let timeline: Timeline?
  }

  /// The `depth` best articles.
  func articles(_ clauses: [QueryClause], coverage: SearchResults.Coverage, depth: Int) throws -> Found {
    let narrowed = request.facets.filter { filters.wanted[$0] != nil }
    let shared = request.facets.filter { filters.wanted[$0] == nil }
    let query = query(clauses, coverage)
    // Who quotes a phrase, or asks for a word or two, has said what he wants, and wants it at once.
    let mayWiden =
      request.order == .relevance && clauses.count >= Feedback.fewestWords
      && !clauses.contains(where: \.needsText)
    let (matches, counts, timeline) = try match(
      query, clauses, coverage, ignoring: nil, counting: shared,
      count: max(mayWiden ? Feedback.articles : 0, depth))
    var facets = Dictionary(uniqueKeysWithValues: counts.map { ($0.facet, $0) })
    for facet in narrowed {
      let (_, counts, _) = try match(query, clauses, coverage, ignoring: facet, counting: [facet], count: 0)
      facets[facet] = counts.first
    }
    return Found(
      items: mayWiden ? try widened(query, clauses, first: matches, depth: depth) : matches.items,
      total: matches.estimated, isTotalExact: matches.lowerBound == matches.upperBound,
      facets: request.facets.compactMap { facets[$0] }, timeline: timeline)
  }

  /// The best articles, ranked with the words of those that were found first.
  private func widened(
    _ query: Query, _ clauses: [QueryClause], first: MatchSet, depth: Int
  ) throws -> [Match] {
    let feedback = Feedback(database: database, analyzer: analyzer)
    guard depth > 0, first.estimated > 1,
      let widened = try feedback.widened(query, clauses: clauses, first: first.items)
    else { return first.items }
    let enquire = try Enquire(database)
    try enquire.setWeighting(Ranking.weighting)
    try enquire.setQuery(filters.narrow(widened))
    return try enquire.matches(first: 0, count: depth).items
  }

  private func match(
    _ query: Query, _ clauses: [QueryClause], _ coverage: SearchResults.Coverage, ignoring ignored: Facet?,
    counting: [Facet], count: Int
  ) throws -> (MatchSet, [FacetCounts], Timeline?) {
    let enquire = try Enquire(database)
    try enquire.setWeighting(Ranking.weighting)
    try enquire.setQuery(filters.narrow(query, ignoring: ignored))
    try enquire.setSort(sortOrder)
    let counters = try counting.map { try FacetCounter($0, in: enquire) }
    let dates = request.timeline == nil ? nil : try enquire.countValues(ofSlot: Schema.dateSlot)
    let matches = try run(
      enquire, clauses, coverage, count: count, isCounting: !counting.isEmpty || dates != nil)
    return (
      matches, try counters.map { try $0.counts(in: enquire, matches: matches, limit: request.facetLimit) },
      try dates.flatMap { try timeline($0, in: enquire, matches: matches) }
    )
  }

  private func timeline(
    _ dates: ValueCounter, in enquire: Enquire, matches: MatchSet
  ) throws -> Timeline? {
    try request.timeline.map {
      Timeline(
        try enquire.counts(of: dates), by: $0, seen: try enquire.total(of: dates), total: matches.estimated)
    }
  }

  private var sortOrder: SortOrder {
    switch request.order {
    case .relevance: .relevance
    case .newest: .valuesThenRelevance([SortOrder.Key(slot: Schema.dateSlot, descending: true)])
    case .oldest: .valuesThenRelevance([SortOrder.Key(slot: Schema.dateSlot, descending: false)])
    }
  }

  private func query(_ clauses: [QueryClause], _ coverage: SearchResults.Coverage) -> Query {
    guard !clauses.isEmpty else { return .matchAll }
    let tree = QueryTree(analyzer: analyzer)
    return coverage == .all ? tree.all(clauses) : tree.any(clauses)
  }

  private func run(
    _ enquire: Enquire, _ clauses: [QueryClause], _ coverage: SearchResults.Coverage, count: Int,
    isCounting: Bool
  ) throws -> MatchSet {
    let needsText = clauses.contains(where: \.needsText)
    let exact = max(
      needsText ? Ranking.exactPhraseTotals : Ranking.exactTotals, isCounting ? request.exactFacetCount : 0)
    guard needsText else {
      return try enquire.matches(count: count, checkAtLeast: count + exact)
    }
    let judge = TextJudge(analyzer: analyzer, clauses: clauses, needsAll: coverage == .all)
    return try enquire.matches(count: count, checkAtLeast: count + exact) { _, record in
      try judge.accepts(record)
    }
  }
}
