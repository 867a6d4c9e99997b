import Entities
import TextAnalysis
import Xapian

/// Finds the articles that satisfy clauses and filters, and counts their facets on the way.
struct Matching {
  let database: Database
  let analyzer: Analyzer
  let filters: FilterTree
  let request: SearchRequest
  let budget: TextBudget

  /// A page of articles, and the facets of all.
  struct Found {
    let matches: MatchSet
    let facets: [FacetCounts]
  }

  func articles(_ tree: ClauseTree) throws -> Found {
    let narrowed = request.facets.filter { filters.wanted[$0] != nil }
    let shared = request.facets.filter { filters.wanted[$0] == nil }
    let (matches, counts) = try match(
      tree, ignoring: nil, counting: shared, first: request.offset, count: request.limit)
    var facets = Dictionary(uniqueKeysWithValues: counts.map { ($0.facet, $0) })
    for facet in narrowed {
      let (_, counts) = try match(tree, ignoring: facet, counting: [facet], first: 0, count: 0)
      facets[facet] = counts.first
    }
    return Found(matches: matches, facets: request.facets.compactMap { facets[$0] })
  }

  /// How many articles satisfy a tree and the filters; counted exactly where that is cheap.
  func total(_ tree: ClauseTree) throws -> Int {
    let enquire = try Enquire(database)
    try enquire.setWeighting(.boolean)
    try enquire.setQuery(filters.narrow(QueryTree(analyzer: analyzer).query(for: tree)))
    return try run(enquire, tree, first: 0, count: 0, checkAtLeast: Self.countedForRelaxations).estimated
  }

  /// Articles looked at for a total that only says what else could be asked.
  private static let countedForRelaxations = 1_000

  /// More clauses than are typed.
  private static let manyClauses = 128

  private func match(
    _ tree: ClauseTree, ignoring ignored: Facet?, counting: [Facet], first: Int, count: Int
  ) throws -> (MatchSet, [FacetCounts]) {
    let enquire = try Enquire(database)
    try enquire.setWeighting(Ranking.weighting)
    try enquire.setQuery(filters.narrow(QueryTree(analyzer: analyzer).query(for: tree), ignoring: ignored))
    let counters = try counting.map { try FacetCounter($0, in: enquire) }
    let isCostly = tree.needsText || tree.clauses.count > Self.manyClauses
    let exact = max(
      isCostly ? Ranking.exactPhraseTotals : Ranking.exactTotals,
      counting.isEmpty ? 0 : request.exactFacetCount)
    let matches = try run(
      enquire, tree, first: first, count: count, checkAtLeast: first + count + exact)
    return (
      matches, try counters.map { try $0.counts(in: enquire, matches: matches, limit: request.facetLimit) }
    )
  }

  private func run(
    _ enquire: Enquire, _ tree: ClauseTree, first: Int, count: Int, checkAtLeast: Int
  ) throws -> MatchSet {
    guard tree.needsText else {
      return try enquire.matches(first: first, count: count, checkAtLeast: checkAtLeast)
    }
    let judge = TextJudge(analyzer: analyzer, tree: tree, database: database, budget: budget)
    return try enquire.matches(first: first, count: count, checkAtLeast: checkAtLeast) {
      try judge.accepts($0, $1)
    }
  }
}
