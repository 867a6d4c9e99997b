/// Bounds on one item of XML or HTML, beside ``Limits/articleBytes``.
enum MarkupLimits {
  /// Elements inside one another. NITF and XHTML stay below 30.
  static let depth = 256
  /// Beyond this depth the parser is stopped, for its own stack would grow with the file.
  static let parserDepth = 50_000
  /// Elements and stretches of text of one item.
  static let nodes = 400_000
  /// Elements and stretches of text that stand outside all items, such as the title of a feed.
  static let headerNodes = 10_000
}
