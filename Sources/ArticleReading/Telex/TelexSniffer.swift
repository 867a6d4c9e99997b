/// Tells messages of wires by the header of the first.
enum TelexSniffer {
  /// What a machine wrote down before it, such as when it was switched on, takes at most so many lines.
  private static let mostLines = 5

  static func isTelex(_ head: String) -> Bool {
    var before = ""
    let lines = head.prefix(2_048).split(whereSeparator: \.isNewline).lazy
      .map { TelexText.line(Array($0.utf8)) }.filter { !$0.isBlank }
    for line in lines.prefix(mostLines) {
      if IPTC7901Header(line) != nil || ANPAHeader(before, line) != nil { return true }
      // A line of text is none of a machine's.
      guard line.utf8.count <= 40 else { return false }
      before = line
    }
    return false
  }
}
