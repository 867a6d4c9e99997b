import Articles
import Indexing
import TextAnalysis
import Xapian

/// Finds articles that are about what an article is about, by the words that tell it from the rest of the archive.
struct SimilarArticles {
  /// Words that are searched for.
  private static let terms = 40

  let database: Database
  let analyzer: Analyzer
  let embargo: EmbargoFilter

  /// The articles that are most like `article`, itself left out.
  func like(_ article: Article, limit: Int) throws -> [Match] {
    let own = Query.term(Schema.uniqueTerm(forID: article.id))
    let query = embargo.narrow(.andNot(try query(for: article), own))
    return try Ranker(database: database, query: query).best(limit).items
  }

  private func query(for article: Article) throws -> Query {
    let shares = counts(of: article).mapValues { $0 / ($0 + 1.2) }
    return try TellingWords(database: database, analyzer: analyzer).query(of: shares, most: Self.terms)
      ?? .matchNothing
  }

  /// The words of an article, those of its headline twice.
  private func counts(of article: Article) -> [UInt32: Double] {
    var counts: [UInt32: Double] = [:]
    for (text, weight) in [(article.title, 2.0), (article.body, 1.0)] {
      var tokens: [Token] = []
      analyzer.analyze(text, in: analyzer.number(ofTag: article.language), into: &tokens)
      for token in tokens where token.span == 1 && !analyzer[token].isFunctionWord {
        counts[analyzer[token].queryTerm, default: 0] += weight
      }
    }
    return counts
  }
}
