/// What keeps a query from being searched, with the place in it.
public enum QueryError: Error, Sendable, Equatable {
  /// Nothing in the query is a word: it is empty, or punctuation alone.
  case noWords(query: String)
  /// A quotation begins at the scalar `offset` and does not end.
  case openQuote(query: String, offset: Int)
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
