/// What keeps a query from being searched, with the place in it.
public enum QueryError: Error, Sendable, Equatable {
  /// Nothing in the query is a word: it is empty, or punctuation alone.
  case noWords(query: String)
  /// A quotation begins at the scalar `offset` and does not end.
  case openQuote(query: String, offset: Int)
  /// A field at the scalar `offset` has no value.
  case missingValue(query: String, offset: Int)
  /// A value of a filter that folds to nothing.
  case emptyValue(facet: String, value: String)
  /// No country has this code, name or alias.
  case unknownCountry(value: String, near: [String])
}

extension QueryError: CustomStringConvertible {
  /// What a person reads, with a caret under the place where there is one.
  public var description: String {
    switch self {
    case .noWords(let query):
      query.allSatisfy(\.isWhitespace)
        ? "the query is empty. Give one or more words, or a phrase in quotes."
        : "the query holds no word to search for: \(Self.shortened(query)). Give one or more words."
    case .openQuote(let query, let offset):
      "a quotation begins here and does not end; expected a closing quote mark\n"
        + Self.caret(under: offset, of: query)
    case .missingValue(let query, let offset):
      "a field has no value; expected a word or a phrase in quotes behind the colon\n"
        + Self.caret(under: offset, of: query)
    case .emptyValue(let facet, let value):
      "the \(facet) \"\(Self.shortened(value))\" holds neither letter nor digit. Give a name."
    case .unknownCountry(let value, let near):
      "no country is called \"\(Self.shortened(value))\". "
        + (near.isEmpty
          ? "Give a code such as KH, a name, or what its people are called."
          : "Did you mean \(near.joined(separator: ", "))?")
    }
  }

  private static func shortened(_ text: String) -> String {
    text.count > 60 ? text.prefix(60) + "…" : text
  }

  /// The query on a line, and a caret under one of its scalars; of a long query only what is around it.
  private static func caret(under offset: Int, of query: String) -> String {
    let scalars = Array(query.unicodeScalars.map { $0.properties.isWhitespace ? " " : Character($0) })
    let start = max(0, offset - 40)
    let end = min(scalars.count, offset + 40)
    let line = (start > 0 ? "…" : "") + String(scalars[start..<end]) + (end < scalars.count ? "…" : "")
    return "  \(line)\n  " + String(repeating: " ", count: offset - start + (start > 0 ? 1 : 0)) + "^"
  }
}
