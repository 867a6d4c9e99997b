/// What is asked of a ``Searcher``.
public struct SearchRequest: Sendable {
  /// The query as it was typed; see `Docs/query-language.md`.
  public var query: String
  /// Articles to leave out at the top, for later pages.
  public var offset = 0
  /// Articles to return at most.
  public var limit = 10
  /// Passages to return for each article at most.
  public var passages = 2
  /// Whether phrases in quotes must match letter for letter, with case, accents and punctuation.
  public var quotesAreExact = false

  /// A request with the usual settings.
  public init(_ query: String) { self.query = query }
}
