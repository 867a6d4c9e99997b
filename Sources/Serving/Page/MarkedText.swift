/// Text with matches between `<mark>` and `</mark>`.
enum MarkedText {
  /// - Parameters:
  ///   - ranges: Unicode scalars of `text`, in order, none overlapping another.
  ///   - firstNumber: Where marks get ids, the number of the first: `m1`, `m2`, …
  static func html(_ text: String, _ ranges: [Range<Int>], numberedFrom firstNumber: Int? = nil) -> String {
    guard !ranges.isEmpty else { return XMLText.escape(text) }
    let scalars = Array(text.unicodeScalars)
    var html = ""
    var place = 0
    var number = firstNumber
    for range in ranges where range.lowerBound >= place && range.upperBound <= scalars.count {
      html += escaped(scalars[place..<range.lowerBound])
      html += number.map { "<mark id=\"m\($0)\">" } ?? "<mark>"
      html += escaped(scalars[range]) + "</mark>"
      place = range.upperBound
      number = number.map { $0 + 1 }
    }
    return html + escaped(scalars[place...])
  }

  private static func escaped(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    XMLText.escape(String(String.UnicodeScalarView(scalars)))
  }
}
