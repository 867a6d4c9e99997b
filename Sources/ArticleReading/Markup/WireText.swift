/// Text laid out by lines and indents, as wires send it inside one element.
enum WireText {
  /// Whether lines begin both at the margin and indented: mark-up that is only pretty-printed indents them all alike.
  static func isWire(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return false }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).dropFirst()
    guard lines.count >= 3 else { return false }
    var flush = 0
    var indented = 0
    for line in lines {
      let indent = line.prefix { $0 == " " || $0 == "\t" }.count
      guard indent < line.count else { continue }
      if indent == 0 { flush += 1 } else if indent >= 2 { indented += 1 }
    }
    return flush >= 2 && indented >= 1
  }

  /// The paragraphs of such text: parted by blank lines, and where a line is indented.
  static func paragraphs(of text: String) -> [String] {
    var paragraphs: [String] = []
    var open: [Substring] = []
    func close() {
      let paragraph = FoldedText.of(open.joined(separator: "\n"))
      if !paragraph.isEmpty { paragraphs.append(paragraph) }
      open = []
    }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let isBlank = line.isBlank
      if isBlank || line.hasPrefix("  ") || line.hasPrefix("\t") { close() }
      if !isBlank { open.append(line) }
    }
    close()
    return paragraphs
  }
}
