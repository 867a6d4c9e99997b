/// Takes a query apart into words, phrases, fields, operators and brackets.
///
/// What is none of these, a lone dash or an empty pair of quotes, is a word without letters, which the parser passes over.
struct QueryLexer {
  /// The query's scalars.
  let scalars: [Unicode.Scalar]
  private let query: String
  private var index = 0
  private var lexemes: [QueryLexeme] = []

  /// Words further apart than this are not near; the index leaves 100 places between a headline and a body.
  static let widestDistance = 100
  /// The distance of `NEAR` and `ADJ` without a number.
  private static let usualNearDistance = 10
  private static let usualAdjacentDistance = 1

  private init(_ query: String) {
    self.query = query
    scalars = Array(query.unicodeScalars)
  }

  /// The parts of `query`, in order.
  ///
  /// - Throws: ``QueryError`` when a quotation does not end, a field has no value, or a distance is out of range.
  static func lexemes(of query: String) throws(QueryError) -> [QueryLexeme] {
    var lexer = QueryLexer(query)
    while lexer.index < lexer.scalars.count { try lexer.scan() }
    return lexer.lexemes
  }

  /// The words of a text that is no query, all of them.
  static func words(of text: String) -> [QueryLexeme] {
    var lexer = QueryLexer(text)
    while lexer.index < lexer.scalars.count {
      let start = lexer.index
      while lexer.index < lexer.scalars.count, !lexer.isSpace(lexer.index) { lexer.index += 1 }
      if lexer.index > start { lexer.append(.word, from: start) }
      lexer.index += 1
    }
    return lexer.lexemes
  }

  // MARK: Scanning

  private mutating func scan() throws(QueryError) {
    let scalar = scalars[index]
    if isSpace(index) {
      index += 1
    } else if QuoteMark.isDouble(scalar) {
      try scanPhrase()
    } else if scalar == "(" || scalar == ")" {
      index += 1
      append(scalar == "(" ? .open : .close, from: index - 1)
    } else if scalar == "+" || scalar == "-", isSign(at: index) {
      index += 1
      append(scalar == "+" ? .plus : .minus, from: index - 1)
    } else if let (field, end) = field(at: index) {
      try scanField(field, end: end)
    } else {
      try scanWord()
    }
  }

  /// Whether the plus or minus there is a sign of what follows and no dash.
  private func isSign(at place: Int) -> Bool {
    guard place + 1 < scalars.count else { return false }
    if place > 0, !isSpace(place - 1), scalars[place - 1] != "(" { return false }
    let next = scalars[place + 1]
    return next == "(" || QuoteMark.isDouble(next) || isLetterOrDigit(next)
  }

  private mutating func scanPhrase() throws(QueryError) {
    let start = index
    let content = try quoted()
    var isByStem = false
    var slop: Int?
    if index < scalars.count, scalars[index] == "~" {
      index += 1
      isByStem = true
      let digits = index
      while index < scalars.count, index < digits + 4, isDigit(scalars[index]) { index += 1 }
      if index > digits {
        let number = number(in: digits..<index)
        guard number <= Self.widestDistance else { throw .distance(query: query, offset: digits) }
        slop = number
      }
    }
    lexemes.append(
      QueryLexeme(kind: .phrase(isByStem: isByStem, slop: slop), range: start..<index, content: content))
  }

  /// Moves behind a quotation and gives what stands in it.
  private mutating func quoted() throws(QueryError) -> Range<Int> {
    let start = index
    index += 1
    while index < scalars.count, !QuoteMark.isDouble(scalars[index]) { index += 1 }
    guard index < scalars.count else { throw .openQuote(query: query, offset: start) }
    index += 1
    return start + 1..<index - 1
  }

  private func field(at start: Int) -> (QueryField, end: Int)? {
    var end = start
    var name = ""
    while end < scalars.count, end < start + QueryField.longestName, scalars[end].properties.isAlphabetic {
      name.unicodeScalars.append(scalars[end])
      end += 1
    }
    guard end < scalars.count, scalars[end] == ":", let field = QueryField(name: name) else { return nil }
    return (field, end + 1)
  }

  private mutating func scanField(_ field: QueryField, end: Int) throws(QueryError) {
    let start = index
    index = end
    append(.field(field), from: start)
    let hasValue = index < scalars.count && !isSpace(index) && scalars[index] != ")"
    guard field != .undated else {
      if hasValue { throw .unexpectedValue(query: query, offset: index, field: field.name) }
      return
    }
    guard hasValue else { throw .missingValue(query: query, offset: index, expected: field.expected) }
    // A bracket opens a group, whose parts are read as in any other.
    guard scalars[index] != "(" else { return }
    if case .text = field {
      if QuoteMark.isDouble(scalars[index]) { try scanPhrase() } else { scanPlainWord(.word) }
    } else if QuoteMark.isDouble(scalars[index]) {
      let quote = index
      let content = try quoted()
      lexemes.append(QueryLexeme(kind: .value, range: quote..<index, content: content))
    } else {
      scanPlainWord(.value)
    }
  }

  /// Up to white space, a quote or a bracket.
  private mutating func scanPlainWord(_ kind: QueryLexeme.Kind) {
    let start = index
    while index < scalars.count, !isSpace(index), scalars[index] != "(", scalars[index] != ")",
      !QuoteMark.isDouble(scalars[index])
    { index += 1 }
    append(kind, from: start)
  }

  private mutating func scanWord() throws(QueryError) {
    let start = index
    scanPlainWord(.word)
    if index - start <= 12, let operation = try operation(in: start..<index) {
      lexemes[lexemes.count - 1].kind = operation
    }
  }

  private func operation(in range: Range<Int>) throws(QueryError) -> QueryLexeme.Kind? {
    let text = text(in: range)
    switch text {
    case "AND": return .and
    case "OR": return .or
    case "NOT": return .not
    case "NEAR": return .near(.init(isOrdered: false, distance: Self.usualNearDistance))
    case "ADJ": return .near(.init(isOrdered: true, distance: Self.usualAdjacentDistance))
    default: break
    }
    for (name, isOrdered) in [("NEAR/", false), ("ADJ/", true)] where text.hasPrefix(name) {
      let digits = range.lowerBound + name.count..<range.upperBound
      guard !digits.isEmpty, scalars[digits].allSatisfy(isDigit) else { return nil }
      let distance = number(in: digits)
      guard (1...Self.widestDistance).contains(distance) else {
        throw .distance(query: query, offset: digits.lowerBound)
      }
      return .near(.init(isOrdered: isOrdered, distance: distance))
    }
    return nil
  }

  // MARK: Scalars

  private mutating func append(_ kind: QueryLexeme.Kind, from start: Int) {
    lexemes.append(QueryLexeme(kind: kind, range: start..<index, content: start..<index))
  }

  private func text(in range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  private func isSpace(_ place: Int) -> Bool { scalars[place].properties.isWhitespace }

  private func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value &- 0x30 < 10 }

  /// A number of few digits; of many, one that is out of every range.
  private func number(in range: Range<Int>) -> Int {
    range.count > 6 ? Int.max : range.reduce(0) { $0 * 10 + Int(scalars[$1].value - 0x30) }
  }
}
