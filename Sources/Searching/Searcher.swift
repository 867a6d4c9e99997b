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
  /// Cuts queries and texts into words.
  public let analyzer: Analyzer
  var database: Database { generation.database }
  private let facetKeys: FacetKeys
  /// Made when somebody asks what points to a country.
  private lazy var recognizer = EntityRecognizer()

  /// Made when a spelling is looked for.
  private var knownShapes: WordShapes?

  /// Searches in `generation`, with the language that it was built for.
  public init(_ generation: Generation) throws {
    self.generation = generation
    facetKeys = FacetKeys(generation.database)
    analyzer = try Analyzer(language: Language.named(generation.manifest.language) ?? .english)
    for name in generation.manifest.otherLanguages {
      _ = Language.named(name).map { analyzer.number(of: $0) }
    }
  }

  /// Forgets the words it has met once they are more than `limit`, so that what strangers type does not pile up.
  public func forgetWords(beyond limit: Int) { _ = analyzer.forgetWords(beyond: limit) }

  // MARK: Search

  /// Answers a request.
  ///
  /// - Throws: ``QueryError`` when the query cannot be searched, ``IndexError`` or ``XapianError`` when the index is damaged.
  public func search(_ request: SearchRequest) throws -> SearchResults {
    let parsed = try parse(request)
    let filters = try FilterTree(
      request.filters + parsed.query.facetFilters, from: request.from, to: request.to)
    let budget = TextBudget(bytes: request.mostTextBytes)
    let matching = Matching(
      database: database, analyzer: analyzer, filters: filters, request: request,
      budget: budget, facetKeys: facetKeys)

    var page = ResultPage(matching: matching, request: request, database: database)
    var tree = parsed.query.tree
    var coverage = SearchResults.Coverage.all
    var found = try page.find(tree)
    var diagnosis: Diagnosis?
    if found.total == 0 {
      diagnosis = try Diagnosis(matching, of: parsed.query)
      if let some = parsed.query.some {
        let someFound = try page.find(some)
        if someFound.total > 0 { (tree, coverage, found) = (some, .some, someFound) }
      }
    }

    let answering = try PassageFinder(
      tree: tree, analyzer: analyzer, database: database, context: request.context)
    let explainer =
      request.explainsRanking
      ? Explainer(
        database: database, analyzer: analyzer, tree: tree, recency: page.recency) : nil
    let results = try page.stories.compactMap { try result(of: $0, answering, request, explainer) }
    var notices = parsed.notices + (generation.missingShare.map { [$0.description] } ?? [])
    if budget.isExhausted {
      notices.append("the query had more text read than may be; articles that were not read are left out")
    }
    if found.total == 0 { notices += try unknownValues(filters, matching.shown) }
    return SearchResults(
      query: request.query, coverage: coverage,
      total: found.total - (page.stories.count - results.count),
      isTotalExact: found.isTotalExact && !budget.isExhausted, results: results, facets: found.facets,
      timeline: found.timeline,
      suggestion: diagnosis == nil ? nil : try suggestion(for: parsed.query, of: request, matching),
      causes: diagnosis?.causes ?? [], relaxations: diagnosis?.relaxations ?? [],
      missing: generation.missingShare, notices: notices)
  }

  /// The result of a story, or `nil` where the text does not bear out what a forward list told: two words may have one signature.
  private func result(
    of story: StoryFolding.Story, _ answering: PassageFinder, _ request: SearchRequest,
    _ explainer: Explainer? = nil
  ) throws -> SearchResults.Result? {
    let docid = story.match.docid
    let article = try article(docid)
    let answer = try answering.answer(in: article, docid: docid, count: request.passages)
    guard answer.isBorneOut else { return nil }
    return SearchResults.Result(
      article: article, score: story.match.weight, countries: try countries(of: docid),
      countryEvidence: request.explainsCountries ? recognizer.countryEvidence(of: article) : [],
      explanation: try explainer?.explanation(of: story.match, article, occurrences: answer.occurrences),
      titleHighlights: answer.title,
      versions: try story.others.map {
        let other = try self.article($0.docid)
        return SearchResults.Version(id: other.id, title: other.title, date: other.date)
      },
      passages: answer.passages)
  }

  /// The query as it was understood, with what its stars stand for.
  private func parse(_ request: SearchRequest) throws -> (query: ParsedQuery, notices: [String]) {
    var query = try ParsedQuery(request, analyzer: analyzer)
    let expander = WildcardExpander(
      database: database, analyzer: analyzer, words: { try self.generation.words() })
    try database.fetch(frequenciesOf: query.tree.words.map { analyzer.termBytes($0) })
    let limit = PhraseLimit(database: database, analyzer: analyzer)
    let notices = try expander.expand(&query.tree) + limit.apply(to: &query.tree)
    query.tree.changeClauses { $0.isDecidedByLists = database.phrases == .forwardLists }
    return (query, query.notices + notices)
  }

  private func suggestion(
    for query: ParsedQuery, of request: SearchRequest, _ matching: Matching
  ) throws -> String? {
    try SpellingSuggester(
      database: database, analyzer: analyzer, words: shapes, shown: matching.shown,
      embargo: matching.embargo
    ).suggestion(for: request.query, spelled: query.spelledText)
  }

  private func shapes() throws -> WordShapes {
    if let knownShapes { return knownShapes }
    let shapes = WordShapes(try generation.words())
    knownShapes = shapes
    return shapes
  }

  /// A sentence for each wanted value that no article has, with those that are like it.
  private func unknownValues(_ filters: FilterTree, _ shown: ShownTerms) throws -> [String] {
    try filters.wantedValues.compactMap { facet, key in
      let term = FacetField.term(for: key, in: facet)
      guard try !shown.hasAny(.term(term), articles: database.termFrequency(term)) else { return nil }
      let near = try NearValues(database: database, facet: facet, shown: shown).near(key)
      let value = FacetValue.label(of: String(decoding: key, as: UTF8.self), in: facet)
      return "no article has the \(facet.rawValue) \"\(value)\"."
        + (near.isEmpty ? "" : " Near it: \(near.map { "\"\($0)\"" }.joined(separator: ", ")).")
    }
  }

  // MARK: Articles

  /// The article with an id, or `nil` if the generation has none.
  public func article(id: String) throws -> Article? {
    guard let docid = try docid(ofID: id) else { return nil }
    let article = try article(docid)
    return article.id == id ? article : nil
  }

  private func docid(ofID id: String) throws -> UInt32? {
    try database.postings(of: Schema.uniqueTerm(forID: id)).first
  }

  /// Where an article's headline and body match a query: ranges of Unicode scalars. Where it does not satisfy the query, what it has of it.
  ///
  /// - Throws: ``QueryError``.
  public func highlights(
    of query: String, in article: Article, quotesAreExact: Bool = false, isPlain: Bool = false
  ) throws -> (title: [Range<Int>], body: [Range<Int>]) {
    var request = SearchRequest(query)
    request.quotesAreExact = quotesAreExact
    request.isPlain = isPlain
    guard let docid = try docid(ofID: article.id) else { return ([], []) }
    let tree = try parse(request).query.tree
    return try PassageFinder(tree: tree, analyzer: analyzer, database: database).highlights(
      in: article, docid: docid)
  }

  private func article(_ docid: UInt32) throws -> Article {
    try generation.article(docid)
  }

  private func countries(of docid: UInt32) throws -> [String] {
    FacetField.values(ofList: try database.value(of: docid, slot: FacetField.slot(of: .country))).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The articles that are most like one, versions of one story folded; `nil` if there is no article with the id.
  public func articles(similarTo id: String, limit: Int) throws -> [SearchResults.Result]? {
    guard let article = try article(id: id) else { return nil }
    var request = SearchRequest("")
    request.passages = 1
    let matches = try SimilarArticles(
      database: database, analyzer: analyzer,
      embargo: EmbargoFilter(now: request.now.secondsSinceEpoch, isOff: false)
    ).like(article, limit: limit + StoryFolding.lookahead)
    var folding = StoryFolding(database)
    try folding.add(matches)
    let beginnings = try PassageFinder(
      tree: ClauseTree([], root: nil), analyzer: analyzer, database: database)
    return try folding.stories.prefix(limit).compactMap { try result(of: $0, beginnings, request) }
  }

  // MARK: Topics

  /// Ranks articles for a topic of plain prose, any of whose words may match, as ``search(_:)`` ranks when no article has all words.
  ///
  /// - Returns: Ids and weights, best first; empty when the topic has no words.
  public func rank(topic: String, limit: Int) throws -> [(id: String, score: Double)] {
    var request = SearchRequest(topic)
    request.isPlain = true
    guard let clauses = try? ParsedQuery(request, analyzer: analyzer).tree.clauses.flatMap(\.parts) else {
      return []
    }
    let query = QueryTree(analyzer: analyzer, database: database).any(clauses)
    let first = try Ranker(database: database, query: query).best(Feedback.articles)
    let feedback = Feedback(database: database, analyzer: analyzer)
    let widened = try feedback.widened(query, clauses: clauses, first: first.items) ?? query
    let best = try Ranker(database: database, query: widened).best(limit).items
    try database.fetch(documents: best.map(\.docid))
    return try best.map { (try article($0.docid).id, $0.weight) }
  }
}
