import Indexing

/// A text of an article, as clauses are held against it.
enum TextPart {
  case title, dateline, byline
  /// A body may begin with the dateline, of so many bytes.
  case body(datelineBytes: Int)

  /// Whether a clause that is looked for in `field` may match here, in words that end before the byte `end`.
  @inline(__always)
  func isSearched(for field: TextField?, upTo end: UInt32) -> Bool {
    switch (self, field) {
    case (.byline, nil): false
    case (_, nil): true
    case (.title, .title), (.dateline, .dateline), (.byline, .byline): true
    case (.body(let datelineBytes), .dateline): Int(end) <= datelineBytes
    default: false
    }
  }
}
