import Glibc

/// Breaks text into lines for reading.
struct LineWrapping {
  /// Columns of a line, the indent included; `nil` leaves lines as they are.
  let width: Int?
  let indent: String

  /// As wide as the terminal, at most 100 columns; unlimited where output is not a terminal.
  static func forTerminal(indent: String) -> LineWrapping {
    guard isatty(STDOUT_FILENO) == 1 else { return LineWrapping(width: nil, indent: indent) }
    var size = winsize()
    let columns =
      ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
    return LineWrapping(width: min(columns, 100), indent: indent)
  }

  /// `text`, each line behind the indent. Escape sequences take no columns.
  func wrap(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: true).map(wrapLine).joined(separator: "\n")
  }

  private func wrapLine(_ line: Substring) -> String {
    guard let width else { return indent + line }
    var lines: [String] = []
    var current = indent
    var columns = indent.count
    for word in line.split(separator: " ") {
      let length = Self.columns(of: word)
      if columns > indent.count, columns + 1 + length > width {
        lines.append(current)
        current = indent
        columns = indent.count
      }
      if columns > indent.count {
        current += " "
        columns += 1
      }
      current += word
      columns += length
    }
    return (lines + [current]).joined(separator: "\n")
  }

  private static func columns(of word: Substring) -> Int {
    var count = 0
    var isInEscape = false
    for character in word {
      if character == "\u{1B}" { isInEscape = true }
      if !isInEscape { count += 1 }
      if isInEscape, character == "m" { isInEscape = false }
    }
    return count
  }
}
