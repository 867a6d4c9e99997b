import Dateline

/// The least that Xapian can be asked: ten documents and their weights, nothing read of them.
struct BareSearch {
  /// How the words of a query are joined.
  enum Shape {
    case and, or, phrase
  }

  let database: Database
  /// Whether phrases can be asked of a table of positions.
  let hasPositions: Bool

  func query(_ text: String, _ shape: Shape, by analyzer: Analyzer) throws -> Query {
    var tokens: [Token] = []
    analyzer.analyze(text, as: .query, into: &tokens)
    let terms = tokens.filter { $0.span == 1 }.map { analyzer.termBytes(analyzer[$0].queryTerm) }
    switch shape {
    case .or: return .or(terms.map { .term($0) })
    case .phrase where hasPositions && terms.count > 1: return .phrase(terms)
    case .and, .phrase: return .and(terms.map { .term($0) })
    }
  }

  func run(_ query: Query) throws {
    let enquire = try Enquire(database)
    try enquire.setQuery(query)
    _ = try enquire.matches(count: 10).items
  }
}
