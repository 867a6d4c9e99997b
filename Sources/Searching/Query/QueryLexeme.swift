/// The smallest parts of a query that mean something, with their places in Unicode scalars.
struct QueryLexeme {
  /// How near words must stand, and whether in their order.
  struct Nearness: Equatable {
    var isOrdered: Bool
    /// How many words further on the next may stand; 1 is side by side.
    var distance: Int
  }

  enum Kind: Equatable {
    /// What stands between white space, brackets and quotes.
    case word
    /// What stands between quotes; `slop` is the number behind the tilde.
    case phrase(isByStem: Bool, slop: Int?)
    /// A field's name and its colon. What follows is its value.
    case field(QueryField)
    /// The value of a field that does not hold text, as typed, quotes left out.
    case value
    case open, close
    case and, or, not, near(Nearness)
    case plus, minus
  }

  var kind: Kind
  /// All of it.
  var range: Range<Int>
  /// What it says, quotes left out.
  var content: Range<Int>
}
