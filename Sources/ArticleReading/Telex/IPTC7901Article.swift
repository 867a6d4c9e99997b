import Articles

/// A message of IPTC 7901: keywords, headline, text, and the line that dates it.
///
/// Source: IPTC 7901, fifth revision, and how agencies write it.
enum IPTC7901Article {
  /// - Parameter lines: Those behind the header.
  static func draft(_ header: IPTC7901Header, _ lines: [String]) -> ItemDraft {
    var draft = ItemDraft()
    draft.article.date = lines.lazy.reversed().compactMap(TelexDate.date).first
    draft.article.metadata.urgency = header.priority
    draft.article.metadata.subjects = [CodedName(code: header.category.lowercased())]
    var rest = lines[..<(lines.firstIndex(where: isEnd) ?? lines.endIndex)]
    dropBlank(&rest)
    draft.article.metadata.slugline = OneLine.nonEmpty(takeKeywords(&rest))
    dropBlank(&rest)
    let headline = TelexHeadline(taking: &rest)
    draft.article.title = headline.title
    draft.byline = headline.byline
    if let last = rest.lastIndex(where: { !$0.isBlank }), TelexText.isInitials(rest[last]) {
      rest = rest[..<last]
    }
    draft.paragraphs = WireText.paragraphs(of: rest.joined(separator: "\n"))
    let dateline = draft.paragraphs.lazy.prefix(2).compactMap { DatelineLine(opening: $0) }.first
    draft.article.source = dateline?.agency ?? header.agency
    return draft
  }

  private static func dropBlank(_ lines: inout ArraySlice<String>) {
    lines = lines.drop { $0.isBlank }
  }

  /// The words that the story is filed under: lines that end with a slash, or one before the headline, of joined words or by itself.
  private static func takeKeywords(_ lines: inout ArraySlice<String>) -> String {
    var words = ""
    while let line = lines.first?[...].trimmed, line.hasSuffix("/") {
      words += words.isEmpty ? line : " " + line
      lines.removeFirst()
    }
    if words.isEmpty, let line = lines.first?[...].trimmed, isKeyword(line, before: lines.dropFirst()) {
      words = String(line)
      lines.removeFirst()
    }
    while words.last == "/" { words.removeLast() }
    return words
  }

  private static func isKeyword(_ line: Substring, before rest: ArraySlice<String>) -> Bool {
    guard let next = rest.first else { return false }
    guard next.isBlank else {
      return line.contains { $0 == "-" || $0 == "/" } && line.split(separator: " ").count <= 3
    }
    // The headline that follows ends with its sign.
    return line.utf8.count <= 40 && !line.hasSuffix("=")
      && rest.dropFirst().prefix { !$0.isBlank }.contains {
        $0[...].trimmed.hasSuffix("=")
      }
  }

  /// Whether the story ends before a line: by its mark, its date, or where notes to editors begin.
  private static func isEnd(_ line: String) -> Bool {
    let text = line[...].trimmed
    if text.hasPrefix("./.") || text == "NNNN" || TelexDate.date(line) != nil { return true }
    if text.hasPrefix("# Note") || text.hasPrefix("# Notiz") { return true }
    if text.filter({ $0 == "*" }).count >= 4, text.allSatisfy({ $0 == "*" || $0 == " " }) { return true }
    let lower = text.lowercased()
    return unpublished.contains { lower.contains($0) }
  }

  private static let unpublished = [
    "not intended for publication", "information is not for publication",
    "nicht zur veröffentlichung bestimmt",
  ]
}
