/// How text is marked on its way out: escape sequences on a terminal, asterisks elsewhere.
package struct Style {
  package let isColored: Bool

  package init(isColored: Bool) { self.isColored = isColored }

  /// Matches that are marked inside end their own style; the text goes on in bold.
  package func bold(_ text: String) -> String {
    guard isColored else { return text }
    return "\u{1B}[1m" + text.replacing("\u{1B}[0m", with: "\u{1B}[0m\u{1B}[1m") + "\u{1B}[0m"
  }
  package func dim(_ text: String) -> String { isColored ? "\u{1B}[2m\(text)\u{1B}[0m" : text }

  /// `text` with the scalars in `ranges` marked as matches, made safe for a terminal.
  package func marked(_ text: String, _ ranges: [Range<Int>]) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = ""
    var cursor = 0
    for range in ranges {
      result += Self.printable(scalars[cursor..<range.lowerBound])
      let match = Self.printable(scalars[range])
      result += isColored ? "\u{1B}[1;31m\(match)\u{1B}[0m" : "**\(match)**"
      cursor = range.upperBound
    }
    return result + Self.printable(scalars[cursor...])
  }

  /// Text with its control characters taken out: an article must not be able to drive the terminal it is shown on.
  package static func printable(_ text: String) -> String { printable(Array(text.unicodeScalars)[...]) }

  private static func printable(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var result = String.UnicodeScalarView()
    for scalar in scalars {
      switch scalar.value {
      case 0x0A, 0x20...0x7E: result.append(scalar)
      case 0x09: result.append(" ")
      case 0...0x1F, 0x7F...0x9F: result.append("\u{FFFD}")
      // Marks that turn the direction of writing would reorder the line around them.
      case 0x202A...0x202E, 0x2066...0x2069: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
