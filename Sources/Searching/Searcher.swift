import Articles
import Entities
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
  let analyzer: Analyzer
  var database: Database { generation.database }

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
    let parsed = try parse(request)
    let filters = try FilterTree(request.filters + parsed.filters, from: request.from, to: request.to)
    let matching = Matching(database: database, analyzer: analyzer, filters: filters, request: request)

    var page = ResultPage(matching: matching, request: request, database: database)
    var clauses = parsed.essential
    var coverage = SearchResults.Coverage.all
    var found = try page.find(clauses, coverage: .all)
    if found.total == 0, clauses.count > 1 || clauses.flatMap(\.parts).count > 1 {
      let parts = clauses.flatMap(\.parts)
      let someFound = try page.find(parts, coverage: .some)
      if someFound.total > 0 { (clauses, coverage, found) = (parts, .some, someFound) }
    }

    let answering = try PassageFinder(
      clauses: clauses, analyzer: analyzer, database: database, context: request.context)
    return SearchResults(
      query: request.query, coverage: coverage, total: found.total, isTotalExact: found.isTotalExact,
      results: try page.stories.map { try result(of: $0, answering, request) }, facets: found.facets,
      timeline: found.timeline,
      suggestion: coverage == .some || found.total == 0 ? try suggestion(for: request.query) : nil,
      notices: try parsed.notices + (found.total == 0 ? unknownValues(filters) : []))
  }

  private func result(
    of story: StoryFolding.Story, _ answering: PassageFinder, _ request: SearchRequest
  ) throws -> SearchResults.Result {
    let article = try article(story.match.docid)
    return SearchResults.Result(
      article: article, score: story.match.weight, countries: try countries(of: story.match.docid),
      titleHighlights: answering.highlights(in: article.title),
      versions: try story.others.map {
        let other = try self.article($0.docid)
        return SearchResults.Version(id: other.id, title: other.title, date: other.date)
      },
      passages: answering.passages(of: article.body, count: request.passages))
  }

  private func parse(_ request: SearchRequest) throws(QueryError) -> QueryParser.Parsed {
    var parser = QueryParser(analyzer: analyzer)
    parser.quotesAreExact = request.quotesAreExact
    parser.isOptional =
      request.isQueryOptional || !request.filters.isEmpty || request.from != nil || request.to != nil
    return try parser.parse(request.query)
  }

  private func suggestion(for query: String) throws -> String? {
    try SpellingSuggester(database: database, analyzer: analyzer, words: generation.words())
      .suggestion(for: query)
  }

  /// A sentence for each wanted value that no article has, with those that are like it.
  private func unknownValues(_ filters: FilterTree) throws -> [String] {
    try filters.wantedValues.compactMap { facet, key in
      guard try database.termFrequency(FacetField.term(for: key, in: facet)) == 0 else { return nil }
      let near = try NearValues(database: database, facet: facet).near(key)
      let value = FacetValue.label(of: String(decoding: key, as: UTF8.self), in: facet)
      return "no article has the \(facet.rawValue) \"\(value)\"."
        + (near.isEmpty ? "" : " Near it: \(near.map { "\"\($0)\"" }.joined(separator: ", ")).")
    }
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
    var article = try database.withDocumentData(of: docid) { try ArticleRecord.decode($0) }
    article.line = try generation.line(of: docid)
    return article
  }

  private func countries(of docid: UInt32) throws -> [String] {
    FacetField.values(ofList: try database.value(of: docid, slot: FacetField.slot(of: .country))).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The articles that are most like one, versions of one story folded; `nil` if there is no article with the id.
  public func articles(similarTo id: String, limit: Int) throws -> [SearchResults.Result]? {
    guard let article = try article(id: id) else { return nil }
    let matches = try SimilarArticles(database: database, analyzer: analyzer).like(
      article, limit: limit + StoryFolding.lookahead)
    var folding = StoryFolding(database)
    try folding.add(matches.items)
    let beginnings = try PassageFinder(clauses: [], analyzer: analyzer, database: database)
    var request = SearchRequest("")
    request.passages = 1
    return try folding.stories.prefix(limit).map { try result(of: $0, beginnings, request) }
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
    let query = QueryTree(analyzer: analyzer).any(clauses)
    let enquire = try Enquire(database)
    try enquire.setWeighting(Ranking.weighting)
    try enquire.setQuery(query)
    let first = try enquire.matches(first: 0, count: Feedback.articles)
    let feedback = Feedback(database: database, analyzer: analyzer)
    try enquire.setQuery(try feedback.widened(query, clauses: clauses, first: first.items) ?? query)
    return try enquire.matches(first: 0, count: limit).items.map { (try article($0.docid).id, $0.weight) }
  }
}
