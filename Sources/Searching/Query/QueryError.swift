/// What keeps a query from being searched, with the place in it: `offset` counts Unicode scalars.
public enum QueryError: Error, Sendable, Equatable {
  /// Nothing in the query is a word: it is empty, or punctuation alone.
  case noWords(query: String)
  /// A quotation begins and does not end.
  case openQuote(query: String, offset: Int)
  /// A bracket opens and does not close.
  case openBracket(query: String, offset: Int)
  /// A bracket closes that was not opened.
  case strayBracket(query: String, offset: Int)
  /// Brackets within brackets, too many.
  case tooDeep(query: String, offset: Int)
  /// An operator has nothing before it, or nothing behind it.
  case missingOperand(query: String, offset: Int, isBefore: Bool)
  /// NEAR or ADJ between what is no word, phrase or choice of these in one field.
  case notNear(query: String, offset: Int)
  /// NEAR and ADJ, or two distances, in one chain.
  case mixedNearness(query: String, offset: Int)
  /// A distance out of range.
  case distance(query: String, offset: Int)
  /// Too few letters before a star.
  case shortWildcard(query: String, offset: Int)
  /// A star before the end of a word.
  case starInside(query: String, offset: Int)
  /// A field has no value.
  case missingValue(query: String, offset: Int, expected: String)
  /// A field has a value that it does not take.
  case unexpectedValue(query: String, offset: Int, field: String)
  /// A date that is none, or a span that ends before it begins.
  case notADate(query: String, offset: Int, expected: String)
  /// A value of a filter that folds to nothing.
  case emptyValue(facet: String, value: String)
  /// No country has this code, name or alias.
  case unknownCountry(value: String, near: [String])
}

extension QueryError {
  /// The query and the place in it, for errors that have one.
  public var place: (query: String, offset: Int)? {
    switch self {
    case .openQuote(let query, let offset), .openBracket(let query, let offset),
      .strayBracket(let query, let offset), .tooDeep(let query, let offset),
      .missingOperand(let query, let offset, _), .notNear(let query, let offset),
      .mixedNearness(let query, let offset), .distance(let query, let offset),
      .shortWildcard(let query, let offset), .starInside(let query, let offset),
      .missingValue(let query, let offset, _), .unexpectedValue(let query, let offset, _),
      .notADate(let query, let offset, _):
      (query, offset)
    case .noWords, .emptyValue, .unknownCountry: nil
    }
  }

  private var message: String {
    switch self {
    case .noWords(let query):
      query.allSatisfy(\.isWhitespace)
        ? "the query is empty. Give one or more words, or a phrase in quotes."
        : "the query holds no word to search for: \(Self.shortened(query)). Give one or more words."
    case .openQuote: "a quotation begins here and does not end; expected a closing quote mark"
    case .openBracket: "a bracket opens here and does not close; expected a closing bracket"
    case .strayBracket: "a bracket closes here that was not opened; expected a word, or no bracket"
    case .tooDeep:
      "brackets are more than \(QueryParser.deepestNesting) deep here; expected fewer brackets"
    case .missingOperand(_, _, true):
      "an operator stands here with nothing before it; expected a word or a phrase before it"
    case .missingOperand: "an operator has nothing behind it; expected a word or a phrase here"
    case .notNear:
      "NEAR and ADJ do not take this; expected a word, a phrase, or words in brackets with OR between, all of one field"
    case .mixedNearness: "a chain of NEAR or ADJ changes here; expected the same operator and number"
    case .distance:
      "a distance is out of range; expected a number from 1 to \(QueryLexer.widestDistance)"
    case .shortWildcard:
      "too few letters stand before the star; expected \(ClauseMaker.fewestLetters) or more"
    case .starInside: "a star stands inside a word; expected it at the end alone"
    case .missingValue(_, _, let expected): "a field has no value; expected \(expected) behind the colon"
    case .unexpectedValue(_, _, let field):
      field == "undated"
        ? "undated: takes no value; expected a space behind the colon"
        : "this is no value of \(field):; expected a name, OR, or a closing bracket"
    case .notADate(_, _, let expected): "this is not a date; expected \(expected)"
    case .emptyValue(let facet, let value):
      "the \(facet) \"\(Self.shortened(value))\" holds neither letter nor digit. Give a name."
    case .unknownCountry(let value, let near):
      "no country is called \"\(Self.shortened(value))\". "
        + (near.isEmpty
          ? "Give a code such as KH, a name, or what its people are called."
          : "Did you mean \(near.joined(separator: ", "))?")
    }
  }

  private static func shortened(_ text: String) -> String { text.count > 60 ? text.prefix(60) + "…" : text }

  /// The query on a line, and a caret under one of its scalars; of a long query only what is around it.
  private static func caret(under offset: Int, of query: String) -> String {
    let scalars = query.unicodeScalars
    let start = max(0, offset - 40)
    let shown = scalars.dropFirst(start).prefix(80).map { scalar in
      scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
        ? " " : Character(scalar)
    }
    let line = (start > 0 ? "…" : "") + String(shown) + (start + 80 < scalars.count ? "…" : "")
    return "  \(line)\n  " + String(repeating: " ", count: offset - start + (start > 0 ? 1 : 0)) + "^"
  }
}

extension QueryError: CustomStringConvertible {
  /// What a person reads, with a caret under the place where there is one.
  public var description: String {
    guard let (query, offset) = place else { return message }
    return message + "\n" + Self.caret(under: offset, of: query)
  }
}
