import TextAnalysis

/// Reads what a person typed: words, and phrases in quotes.
///
/// Words are cut by the analyzer that cut the articles. A word that the analyzer takes apart (`U.N.-backed`, `BP/Statoil`)
/// is looked for as the sequence of its parts.
struct QueryParser {
  /// Different words and phrases that are searched for; more are left out, and it is said.
  static let mostClauses = 1_024

  let analyzer: Analyzer
  /// Whether phrases in quotes are matched letter for letter.
  var quotesAreExact = false
  /// Whether quote marks are taken as punctuation, for prose that was not written as a query.
  var isPlain = false
  /// Whether a query without words finds everything, because it is filtered otherwise.
  var isOptional = false

  /// A query in parts.
  struct Parsed {
    var clauses: [QueryClause] = []
    /// The `field:value` parts of the query.
    var filters: [FacetFilter] = []
    var notices: [String] = []

    /// The clauses that an article is asked for: words of grammar are left out when there are others.
    var essential: [QueryClause] {
      let content = clauses.filter { !$0.isFunctionWord }
      return content.isEmpty ? clauses : content
    }
  }

  /// - Throws: ``QueryError``.
  func parse(_ query: String) throws(QueryError) -> Parsed {
    var parsed = Parsed()
    var text = query
    if !isPlain {
      let fields = try FieldScanner(query)
      parsed.filters = fields.filters
      text = fields.text
    }
    var places: [QueryClause.Demand: Int] = [:]
    for part in try parts(of: text, query: query) {
      for clause in part.isQuoted ? [phrase(part.text)].compactMap(\.self) : words(of: part.text) {
        let place = places[clause.demand, default: parsed.clauses.count]
        if place < parsed.clauses.count {
          parsed.clauses[place].count += 1
        } else {
          places[clause.demand] = place
          parsed.clauses.append(clause)
        }
      }
    }
    guard !parsed.clauses.isEmpty || !parsed.filters.isEmpty || isOptional else {
      throw .noWords(query: query)
    }
    if parsed.clauses.count > Self.mostClauses {
      parsed.notices.append(
        "the query has \(parsed.clauses.count) different words; the first \(Self.mostClauses) were searched for"
      )
      parsed.clauses.removeLast(parsed.clauses.count - Self.mostClauses)
    }
    return parsed
  }

  // MARK: Quotes

  private struct Part {
    var text: String
    var isQuoted: Bool
  }

  /// - Parameter query: The whole query, for the message.
  private func parts(of text: String, query: String) throws(QueryError) -> [Part] {
    guard !isPlain else { return [Part(text: text, isQuoted: false)] }
    var parts: [Part] = []
    var open = String.UnicodeScalarView()
    var openedAt: Int?
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      guard QuoteMark.isDouble(scalar) else {
        open.append(scalar)
        continue
      }
      parts.append(Part(text: String(open), isQuoted: openedAt != nil))
      open = .init()
      openedAt = openedAt == nil ? offset : nil
    }
    if let openedAt { throw .openQuote(query: query, offset: openedAt) }
    parts.append(Part(text: String(open), isQuoted: false))
    return parts
  }

  // MARK: Clauses

  private func phrase(_ text: String) -> QueryClause? {
    var tokens: [Token] = []
    analyzer.analyze(text, as: .query, into: &tokens)
    guard let first = tokens.first, let last = tokens.last else { return nil }
    let written = Array(text.utf8)[Int(first.start)..<Int(last.end)]
    return QueryClause(
      text: String(decoding: written, as: UTF8.self), alternatives: alternatives(tokens[...]),
      matching: quotesAreExact ? .exact : .written, isQuoted: true)
  }

  private func words(of text: String) -> [QueryClause] {
    var tokens: [Token] = []
    analyzer.analyze(text, as: .query, into: &tokens)
    let utf8 = Array(text.utf8)
    var clauses: [QueryClause] = []
    var start = 0
    while start < tokens.count {
      // What stands between two white spaces is one clause.
      var end = start + 1
      while end < tokens.count,
        !hasSpace(utf8, from: Int(tokens[end - 1].end), to: Int(tokens[end].start))
      { end += 1 }
      let range = Int(tokens[start].start)..<Int(tokens[end - 1].end)
      clauses.append(
        QueryClause(
          text: String(decoding: utf8[range], as: UTF8.self), alternatives: alternatives(tokens[start..<end]),
          matching: .stem, isQuoted: false))
      start = end
    }
    return clauses
  }

  private func hasSpace(_ utf8: [UInt8], from: Int, to: Int) -> Bool {
    // A compound overlaps its parts.
    guard from < to else { return false }
    return utf8[from..<to].contains { $0 == 0x20 || $0 &- 9 < 5 }
      || String(decoding: utf8[from..<to], as: UTF8.self).contains(where: \.isWhitespace)
  }

  /// The parts one by one and, where some are also written as one word, with those put together.
  private func alternatives(_ tokens: ArraySlice<Token>) -> [[WordEntry]] {
    let parts = tokens.filter { $0.span == 1 }.map { analyzer[$0] }
    var joined: [WordEntry] = []
    var next: UInt32 = 0
    for token in tokens.sorted(by: { ($0.position, $1.span) < ($1.position, $0.span) })
    where token.position >= next {
      joined.append(analyzer[token])
      next = token.position + token.span
    }
    return joined.count < parts.count ? [joined, parts] : [parts]
  }
}
