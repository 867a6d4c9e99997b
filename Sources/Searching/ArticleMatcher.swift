import Articles
import TextAnalysis

/// Finds what in an article answers a query: its occurrences in headline, body and elsewhere, none of negated branches and none of branches that the
/// article does not satisfy.
struct ArticleMatcher {
  let finder: OccurrenceFinder
  let tree: ClauseTree

  init(tree: ClauseTree, analyzer: Analyzer) {
    self.tree = tree
    finder = OccurrenceFinder(analyzer: analyzer, clauses: tree.clauses)
  }

  /// Where an article answers.
  struct Matches {
    var title: [Occurrence] = []
    var body: [Occurrence] = []
    /// The clauses that headline and dateline satisfy.
    var told: Set<Int> = []
    /// Whether it satisfies the query.
    var isSatisfied = false
  }

  /// - Parameter filter: Whether the article satisfies a filter of the query.
  func matches(in article: Article, filter: (QueryFilter) throws -> Bool) rethrows -> Matches {
    let language = finder.analyzer.number(ofTag: article.language)
    var matches = Matches(
      title: occurrences(in: article.title, of: .title, language),
      body: occurrences(in: article.body, of: body(of: article), language))
    var found = Set((matches.title + matches.body).map(\.clause))
    matches.told = Set(matches.title.map(\.clause))
    matches.told.formUnion(occurrences(in: article.dateline ?? "", of: .dateline, language).map(\.clause))
    found.formUnion(matches.told)
    found.formUnion(occurrences(in: article.byline ?? "", of: .byline, language).map(\.clause))
    guard let root = tree.root else { return Matches(isSatisfied: true) }
    matches.isSatisfied = try root.isSatisfied(by: found, filter: filter)
    // What an article has of a query that it does not satisfy is shown too, where the article is asked for by name.
    let answering = matches.isSatisfied ? try root.answering(by: found, filter: filter) : wanted(in: root)
    matches.title.removeAll { !answering.contains($0.clause) }
    matches.body.removeAll { !answering.contains($0.clause) }
    return matches
  }

  private func wanted(in root: QueryNode) -> Set<Int> {
    var wanted: Set<Int> = []
    root.forEachClause { if !$1 { wanted.insert($0) } }
    return wanted
  }

  private func body(of article: Article) -> TextPart {
    guard let dateline = article.dateline, article.body.utf8.starts(with: dateline.utf8) else {
      return .body(datelineBytes: 0)
    }
    return .body(datelineBytes: dateline.utf8.count)
  }

  private func occurrences(
    in text: String, of part: TextPart, _ language: LanguageNumber
  ) -> [Occurrence] {
    guard !text.isEmpty else { return [] }
    var text = text
    return text.withUTF8 { bytes in
      var tokens: [Token] = []
      finder.analyzer.analyze(bytes, in: language, into: &tokens)
      return finder.occurrences(in: bytes, tokens: tokens, of: part, language)
    }
  }
}
