import Articles
import Indexing
import TextAnalysis
import Xapian

/// Answers queries from one generation of an index.
///
/// ```swift
/// let searcher = try Searcher(Generation(publishedIn: IndexFolder(path: "Index")))
/// let answer = try searcher.search(SearchRequest("\"Ream Naval Base\" embargo"))
/// for result in answer.results { print(result.article.title, result.passages.first?.text ?? "") }
/// ```
///
/// Not `Sendable`: each task opens its own.
public final class Searcher {
  /// What is searched.
  public let generation: Generation
  private let analyzer: Analyzer
  private var database: Database { generation.database }

  /// Searches in `generation`, with the language that it was built for.
  public init(_ generation: Generation) throws {
    self.generation = generation
    analyzer = try Analyzer(language: Language.named(generation.manifest.language) ?? .english)
  }

  // MARK: Search

  /// Answers a request.
  ///
  /// - Throws: ``QueryError`` when the query cannot be searched, ``IndexError`` or ``XapianError`` when the index is damaged.
  public func search(_ request: SearchRequest) throws -> SearchResults {
    var parser = QueryParser(analyzer: analyzer)
    parser.quotesAreExact = request.quotesAreExact
    let parsed = try parser.parse(request.query)

    var clauses = parsed.essential
    var coverage = SearchResults.Coverage.all
    var matches = try match(clauses, coverage: .all, request: request)
    if matches.estimated == 0, clauses.count > 1 || clauses.flatMap(\.parts).count > 1 {
      let parts = clauses.flatMap(\.parts)
      let someMatches = try match(parts, coverage: .some, request: request)
      if someMatches.estimated > 0 {
        (clauses, coverage, matches) = (parts, .some, someMatches)
      }
    }

    let answering = try PassageFinder(clauses: clauses, analyzer: analyzer, database: database)
    let results = try matches.items.map { match in
      try answering.result(for: try article(match.docid), score: match.weight, passages: request.passages)
    }
    return SearchResults(
      query: request.query, coverage: coverage, total: matches.estimated,
      isTotalExact: matches.lowerBound == matches.upperBound, results: results,
      suggestion: coverage == .some || matches.estimated == 0 ? try suggestion(for: request.query) : nil,
      notices: parsed.notices)
  }

  private func match(
    _ clauses: [QueryClause], coverage: SearchResults.Coverage, request: SearchRequest
  ) throws -> MatchSet {
    let tree = QueryTree(analyzer: analyzer)
    let enquire = try Enquire(database)
    try enquire.setWeighting(Ranking.weighting)
    try enquire.setQuery(coverage == .all ? tree.all(clauses) : tree.any(clauses))
    guard clauses.contains(where: \.needsText) else {
      return try enquire.matches(
        first: request.offset, count: request.limit,
        checkAtLeast: request.offset + request.limit + Ranking.exactTotals)
    }
    let judge = TextJudge(analyzer: analyzer, clauses: clauses, needsAll: coverage == .all)
    return try enquire.matches(
      first: request.offset, count: request.limit,
      checkAtLeast: request.offset + request.limit + Ranking.exactPhraseTotals
    ) { _, record in try judge.accepts(record) }
  }

  private func suggestion(for query: String) throws -> String? {
    try SpellingSuggester(database: database, analyzer: analyzer, words: generation.words())
      .suggestion(for: query)
  }

  // MARK: Articles

  /// The article with an id, or `nil` if the generation has none.
  public func article(id: String) throws -> Article? {
    guard let docid = try database.postings(of: Schema.uniqueTerm(forID: id)).first else { return nil }
    let article = try article(docid)
    return article.id == id ? article : nil
  }

  /// Where an article's headline and body match a query: ranges of Unicode scalars.
  ///
  /// - Throws: ``QueryError``.
  public func highlights(
    of query: String, in article: Article, quotesAreExact: Bool = false
  ) throws -> (title: [Range<Int>], body: [Range<Int>]) {
    var parser = QueryParser(analyzer: analyzer)
    parser.quotesAreExact = quotesAreExact
    let clauses = try parser.parse(query).essential
    let finder = try PassageFinder(clauses: clauses, analyzer: analyzer, database: database)
    return (finder.highlights(in: article.title), finder.highlights(in: article.body))
  }

  private func article(_ docid: UInt32) throws -> Article {
    try database.withDocumentData(of: docid) { try ArticleRecord.decode($0) }
  }

  // MARK: Topics

  /// Ranks articles for a topic of plain prose, any of whose words may match, as ``search(_:)`` ranks when no article has all words.
  ///
  /// - Returns: Ids and weights, best first; empty when the topic has no words.
  public func rank(topic: String, limit: Int) throws -> [(id: String, score: Double)] {
    var parser = QueryParser(analyzer: analyzer)
    parser.isPlain = true
    let clauses: [QueryClause]
    do {
      clauses = try parser.parse(topic).essential.flatMap(\.parts)
    } catch {
      return []
    }
    let enquire = try Enquire(database)
    try enquire.setWeighting(Ranking.weighting)
    try enquire.setQuery(QueryTree(analyzer: analyzer).any(clauses))
    return try enquire.matches(first: 0, count: limit).items.map { (try article($0.docid).id, $0.weight) }
  }
}
