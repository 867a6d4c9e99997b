import Articles

/// Joins the lines of plain text into paragraphs.
enum WireParagraphs {
  /// Lines of hard-wrapped copy are at most so long, in characters.
  private static let longestWrapped = 100

  /// The paragraphs of `lines`: parted by blank lines; where there are none, by indents; where there are none either, a
  /// line each, unless the copy is hard-wrapped, in which case the first line stands alone and the rest are one.
  static func of(_ lines: ArraySlice<Substring>) -> [String] {
    let first = lines.firstIndex { !$0.isBlank } ?? lines.endIndex
    let last = lines.lastIndex { !$0.isBlank } ?? lines.startIndex
    guard first <= last, first < lines.endIndex else { return [] }
    let text = lines[first...last]
    if text.contains(where: \.isBlank) { return joined(text) { _ in false } }
    if text.dropFirst().contains(where: isIndented) { return joined(text, beginsParagraph: isIndented) }
    let isWrapped = text.count > 3 && text.allSatisfy { $0.count <= longestWrapped }
    guard isWrapped else { return text.map { clean([$0]) } }
    return [clean([text[first]]), clean(Array(text.dropFirst()))]
  }

  private static func joined(
    _ lines: ArraySlice<Substring>, beginsParagraph: (Substring) -> Bool
  ) -> [String] {
    var paragraphs: [String] = []
    var open: [Substring] = []
    for line in lines {
      if !open.isEmpty, line.isBlank || beginsParagraph(line) {
        paragraphs.append(clean(open))
        open = []
      }
      if !line.isBlank { open.append(line) }
    }
    if !open.isEmpty { paragraphs.append(clean(open)) }
    return paragraphs
  }

  private static func isIndented(_ line: Substring) -> Bool { line.hasPrefix("  ") || line.hasPrefix("\t") }

  private static func clean(_ lines: [Substring]) -> String { OneLine.of(lines.joined(separator: " ")) }
}
