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
  let budget: TextBudget
  let facetKeys: FacetKeys

  /// The best articles, and what is known of all.
  struct Found {
    let items: [Match]
    let total: Int
    let isTotalExact: Bool
    let facets: [FacetCounts]
    let timeline: Timeline?
  }

  /// The `depth` best articles.
  func articles(_ tree: ClauseTree, depth: Int) throws -> Found {
    let narrowed = request.facets.filter { filters.wanted[$0] != nil }
    let shared = request.facets.filter { filters.wanted[$0] == nil }
    let mayWiden = mayWiden(tree)
    let (matches, counts, timeline) = try match(
      tree, ignoring: nil, counting: shared, count: max(mayWiden ? Feedback.articles : 0, depth))
    var facets = Dictionary(uniqueKeysWithValues: counts.map { ($0.facet, $0) })
    for facet in narrowed {
      let (_, counts, _) = try match(tree, ignoring: facet, counting: [facet], count: 0)
      facets[facet] = counts.first
    }
    return Found(
      items: mayWiden ? try widened(tree, first: matches, depth: depth) : matches.items,
      total: matches.estimated, isTotalExact: matches.lowerBound == matches.upperBound,
      facets: request.facets.compactMap { facets[$0] }, timeline: timeline)
  }

  /// The `depth` best articles alone, for a page that turned out to need more of them: nothing is counted again.
  func ranked(_ tree: ClauseTree, depth: Int) throws -> [Match] {
    var alone = request
    alone.facets = []
    alone.timeline = nil
    return try Matching(
      database: database, analyzer: analyzer, filters: filters, request: alone,
      budget: budget, facetKeys: facetKeys
    ).articles(tree, depth: depth).items
  }

  /// How many articles satisfy a tree and the filters; counted exactly where that is cheap.
  func total(_ tree: ClauseTree) throws -> Int {
    let query = narrow(QueryTree(analyzer: analyzer, database: database).query(for: tree))
    let ranker = Ranker(database: database, query: query, weighting: .boolean)
    guard let judge = judge(of: tree) else {
      if !database.isRemote {
        // Of a word alone the frequency is known, and nothing has to be looked at.
        let bounds = try ranker.best(0)
        if bounds.lowerBound == bounds.upperBound { return bounds.estimated }
      }
      return try ranker.best(0, checkAtLeast: Ranking.exactTotals).estimated
    }
    return try ranker.best(0, checkAtLeast: Self.countedForRelaxations, judge: judge).estimated
  }

  /// Articles looked at for a total that only says what else could be asked.
  private static let countedForRelaxations = 1_000

  /// More clauses than are typed.
  private static let manyClauses = 128

  // MARK: Feedback

  /// Who quotes a phrase, or asks for a word or two, has said what he wants, and wants it at once.
  private func mayWiden(_ tree: ClauseTree) -> Bool {
    request.order == .relevance && tree.clauses.count >= Feedback.fewestWords && !tree.hasPhrases
      && !tree.needsText && tree.isMonotone
  }

  /// The best articles, ranked with the words of those that were found first.
  private func widened(_ tree: ClauseTree, first: Ranker.Ranking, depth: Int) throws -> [Match] {
    let feedback = Feedback(database: database, analyzer: analyzer)
    guard depth > 0, first.estimated > 1,
      let widened = try feedback.widened(
        QueryTree(analyzer: analyzer, database: database).query(for: tree), clauses: tree.clauses,
        first: first.items)
    else { return first.items }
    return try Ranker(database: database, query: narrow(widened)).best(depth).items
  }

  // MARK: One match

  /// `query` narrowed to what the filters let through and what is free to be read.
  private func narrow(_ query: Query, ignoring ignored: Facet? = nil) -> Query {
    embargo.narrow(filters.narrow(query, ignoring: ignored))
  }

  /// What is free to be read.
  var embargo: EmbargoFilter {
    EmbargoFilter(now: request.now.secondsSinceEpoch, isOff: request.includesEmbargoed)
  }

  /// Looks whether words and values may be named.
  var shown: ShownTerms { ShownTerms(database, embargo) }

  private func match(
    _ tree: ClauseTree, ignoring ignored: Facet?, counting: [Facet], count: Int
  ) throws -> (Ranker.Ranking, [FacetCounts], Timeline?) {
    let isCostly = tree.needsText || tree.clauses.count > Self.manyClauses
    let hasTimeline = request.timeline != nil
    let exact = max(
      isCostly ? Ranking.exactPhraseTotals : Ranking.exactTotals,
      counting.isEmpty && !hasTimeline ? 0 : request.exactFacetCount)
    let query = narrow(QueryTree(analyzer: analyzer, database: database).query(for: tree), ignoring: ignored)
    let ranker = Ranker(database: database, query: query, order: request.order)
    let matches = try ranker.best(
      count, checkAtLeast: count + exact,
      counting: counting.map { FacetField.slot(of: $0) } + (hasTimeline ? [Schema.dateSlot] : []),
      judge: judge(of: tree))
    let counts = try zip(counting, matches.counts).map { facet, counts in
      try FacetCounter(facet: facet, keys: facetKeys).counts(
        of: counts, seen: matches.seen, total: matches.estimated, limit: request.facetLimit)
    }
    var timeline: Timeline?
    if let interval = request.timeline, case .values(let dates) = matches.counts.last {
      timeline = Timeline(dates, by: interval, seen: matches.seen, total: matches.estimated)
    }
    return (matches, counts, timeline)
  }

  /// What decides where stems and positions do not.
  private func judge(of tree: ClauseTree) -> TextJudge? {
    tree.needsText
      ? TextJudge(analyzer: analyzer, tree: tree, database: database, budget: budget) : nil
  }
}
