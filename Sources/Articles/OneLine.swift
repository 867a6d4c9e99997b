/// Text for fields that are one line: white space folded, control characters taken out.
enum OneLine {
  static func of(_ text: String) -> String {
    // Nearly every field is clean already.
    if text.utf8.allSatisfy({ $0 > 0x20 }) { return text }
    var words: [Substring.UnicodeScalarView] = []
    for word in text.unicodeScalars.split(whereSeparator: { $0.properties.isWhitespace || $0.value < 0x20 }) {
      words.append(word)
    }
    return words.map { String($0) }.joined(separator: " ")
  }

  static func nonEmpty(_ text: String?) -> String? {
    guard let line = text.map(of), !line.isEmpty else { return nil }
    return line
  }
}
