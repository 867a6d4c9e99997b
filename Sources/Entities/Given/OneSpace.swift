/// Brings white space to single spaces.
enum OneSpace {
  static func of(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
