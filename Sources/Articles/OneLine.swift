/// Text for fields that are one line: white space folded, control characters taken out.
package enum OneLine {
  package static func of(_ text: String) -> String {
    // Nearly every field is clean already.
    if isClean(text) { return text }
    var words: [Substring.UnicodeScalarView] = []
    for word in text.unicodeScalars.split(whereSeparator: { $0.properties.isWhitespace || $0.value < 0x20 }) {
      words.append(word)
    }
    return words.map { String($0) }.joined(separator: " ")
  }

  /// Whether there is no control character and no white space but single spaces between words. Letters whose first byte
  /// is that of some white space are not looked at further.
  private static func isClean(_ text: String) -> Bool {
    var wasSpace = true
    for byte in text.utf8 {
      if byte < 0x20 || byte == 0xC2 || (0xE1...0xE3).contains(byte) { return false }
      let isSpace = byte == 0x20
      if isSpace, wasSpace { return false }
      wasSpace = isSpace
    }
    return !wasSpace || text.isEmpty
  }

  package static func nonEmpty(_ text: String?) -> String? {
    guard let line = text.map(of), !line.isEmpty else { return nil }
    return line
  }
}
