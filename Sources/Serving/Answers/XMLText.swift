/// Text between the tags of XML and HTML, or within quotes there.
enum XMLText {
  /// Escapes byte by byte, so that a mark upon a quote or a bracket does not hide it; characters that XML cannot hold become U+FFFD.
  static func escape(_ text: String) -> String {
    var text = text
    let needsNothing = text.withUTF8 { bytes in
      bytes.allSatisfy { $0 >= 0x20 ? !isSpecial($0) && $0 != 0xEF : $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    }
    if needsNothing { return text }
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count + 32)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\t", "\n", "\r": escaped.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped.unicodeScalars.append("\u{FFFD}")
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "&")
      || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }
}
