import Entities

/// Fields that hold no text: facets, ids and dates.
extension QueryParser {
  /// The values of a field that holds no text: one, or several in brackets with OR between.
  mutating func filters(of field: QueryField) throws(QueryError) -> QueryNode? {
    guard let first = current else { return nil }
    next += 1
    guard first.kind == .open else { return .filter(try filter(field, first.content)) }
    var values: [QueryNode] = []
    var pieces: [QueryLexeme] = []
    while let lexeme = current {
      switch lexeme.kind {
      case .word, .value, .phrase, .and: pieces.append(lexeme)
      case .or, .close:
        guard let content = content(of: pieces) else {
          throw .missingValue(query: query, offset: lexeme.range.lowerBound, expected: field.expected)
        }
        values.append(.filter(try filter(field, content)))
        pieces = []
      case .open, .field, .not, .near, .plus, .minus:
        throw .unexpectedValue(query: query, offset: lexeme.range.lowerBound, field: field.name)
      }
      next += 1
      if lexeme.kind == .close {
        if values.count > 1 { hasOperators = true }
        return QueryNode.joined(any: Array(values.prefix(Self.mostClauses)))
      }
    }
    throw .openBracket(query: query, offset: first.range.lowerBound)
  }

  /// What several pieces say together: a name may have an AND in it.
  private func content(of pieces: [QueryLexeme]) -> Range<Int>? {
    guard let first = pieces.first, let last = pieces.last else { return nil }
    return pieces.count == 1 ? first.content : first.range.lowerBound..<last.range.upperBound
  }

  private func filter(_ field: QueryField, _ content: Range<Int>) throws(QueryError) -> QueryFilter {
    let value = maker.text(of: content)
    guard value.contains(where: { !$0.isWhitespace }) else {
      throw .missingValue(query: query, offset: content.lowerBound, expected: field.expected)
    }
    switch field {
    case .facet(let facet): return .facet(facet, value: value, key: try FacetValue.key(of: value, in: facet))
    case .date:
      if let span = DateExpression.span(value) { return span }
    case .since:
      if let since = DateExpression.since(value, now: now) { return since }
    case .id, .text, .undated: return .id(value)
    }
    throw .notADate(query: query, offset: content.lowerBound, expected: field.expected)
  }
}
