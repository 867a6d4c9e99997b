import Articles

/// A message of ANPA 1312: lines of a heading, each behind a `^`, paragraphs behind tabs, and the line that dates it.
///
/// Source: ANPA 1312, Wire Service Transmission Guidelines, and how agencies write it.
enum ANPAArticle {
  /// - Parameter lines: Those behind the header.
  static func draft(_ header: ANPAHeader, _ lines: [String]) -> ItemDraft {
    var draft = ItemDraft()
    draft.article.metadata.urgency = header.urgency
    draft.article.metadata.subjects = [CodedName(code: header.category.lowercased())]
    var heading: [Substring] = []
    var story: [String] = []
    // Some leave the signs of the heading out: it ends at the first indent then.
    let isMarked = lines.contains { $0.hasPrefix("^") }
    for line in lines {
      if let date = date(line) {
        draft.article.date = date
        break
      }
      if line.hasPrefix("==") { continue }
      if line.hasPrefix("^") || !isMarked && story.isEmpty && line.first?.isWhitespace == false {
        heading += line.split { $0 == "^" || $0 == "<" }.map { $0.trimmed }.filter { !$0.isEmpty }
      } else {
        story.append(line)
      }
    }
    read(&heading, into: &draft)
    draft.paragraphs = WireText.paragraphs(of: story.joined(separator: "\n"))
      .filter { !$0.allSatisfy { $0 == "_" } }.map(written)
    // A list of headlines has no other text.
    if draft.paragraphs.isEmpty { draft.paragraphs = heading.map { written(String($0)) } }
    return draft
  }

  /// The keyword line comes first, with the number of words; then the headline, notes to editors, a summary, and who wrote it.
  private static func read(_ heading: inout [Substring], into draft: inout ItemDraft) {
    heading.removeAll { $0.first == "*" && $0.dropFirst().allSatisfy(\.isASCIIDigit) }
    if let keyword = heading.first, let words = keywords(keyword) {
      draft.article.metadata.slugline = withoutCycle(words)
      heading.removeFirst()
    }
    let authors = heading.filter { $0.hasSuffix("=") }.map { $0.dropLast().trimmed }
    heading.removeAll { $0.hasSuffix("=") || isNote($0) }
    draft.byline = OneLine.nonEmpty(authors.joined(separator: ", "))
    guard !heading.isEmpty else { return }
    let title = heading.removeFirst()
    draft.article.title = written(String(title.hasSuffix("+") ? title.dropLast() : title))
  }

  /// What a keyword line says before the number of words; a line of one word with no number is one too.
  private static func keywords(_ line: Substring) -> Substring? {
    guard let comma = line.lastIndex(of: ","), line[comma...].dropFirst().allSatisfy(\.isASCIIDigit) else {
      return line.contains("-") && !line.contains(" ") ? line : nil
    }
    return line[..<comma]
  }

  /// Which edition a story is for is nothing of the story: `BC-`, `AM-`, `PM-`.
  private static func withoutCycle(_ keyword: Substring) -> String {
    String(["BC-", "AM-", "PM-", "AP-"].contains { keyword.hasPrefix($0) } ? keyword.dropFirst(3) : keyword)
  }

  private static func isNote(_ line: Substring) -> Bool {
    ["Eds:", "(Eds:", "AP Photo", "AP Video", "AP Graphic", "With AP", "EDITOR'S NOTE"].contains {
      line.hasPrefix($0)
    }
  }

  /// A text with the signs that teleprinters lacked: quotation marks and dashes.
  private static func written(_ text: String) -> String {
    text.replacing("``", with: "\u{201C}").replacing("''", with: "\u{201D}").replacing(
      " _ ", with: " \u{2014} ")
  }

  /// `AP-WF-11-13-13 1509GMT`: month, day, year, hour and minute; or Kyodo's `KWS-21:37-09-12-18`: hour and minute, day, month, year.
  private static func date(_ line: String) -> PublicationDate? {
    let words = line[...].trimmed.split { $0 == " " || $0 == "<" }
    guard let parts = words.first?.split(separator: "-"), parts.first?.first?.isLetter == true else {
      return nil
    }
    let numbers = parts.suffix(3).map { $0 }
    guard parts.count >= 4, numbers.allSatisfy({ $0.utf8.count == 2 }), let year = TelexDate.year(numbers[2])
    else { return nil }
    if words.count == 2, words[1].hasSuffix("GMT"), words[1].utf8.count == 7 {
      let time = words[1].prefix(4)
      return PublicationDate(
        parsing: "\(year)-\(numbers[0])-\(numbers[1])T\(time.prefix(2)):\(time.suffix(2))Z")
    }
    guard words.count == 1, parts[parts.count - 4].contains(":") else { return nil }
    return PublicationDate(parsing: "\(year)-\(numbers[1])-\(numbers[0])T\(parts[parts.count - 4])Z")
  }
}
