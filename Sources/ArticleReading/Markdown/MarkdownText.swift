import Articles

/// Markdown, taken down to the text that a reader would see.
enum MarkdownText {
  /// Whether a text has the marks that only Markdown has: a headline of `#`, or links in brackets after front matter.
  static func isMarkdown(_ text: String) -> Bool {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
    let hadFrontMatter = lines.first?.trimmed == "---" || lines.first?.trimmed == "+++"
    if hadFrontMatter { _ = WireHeader(takingFrom: &lines) }
    guard let first = lines.first(where: { !$0.isBlank }) else { return false }
    if first.hasPrefix("# ") { return true }
    return hadFrontMatter && (lines.contains { $0.hasPrefix("## ") } || text.contains("](http"))
  }

  /// The lines of a text without marks. A headline becomes a paragraph; what is in a picture's brackets is a caption.
  static func plain(_ lines: ArraySlice<Substring>) -> (title: String?, lines: [String], captions: [String]) {
    var title: String?
    var result: [String] = []
    var captions: [String] = []
    var isCode = false
    for line in lines {
      let text = line.trimmed
      if text.hasPrefix("```") || text.hasPrefix("~~~") {
        isCode.toggle()
        result.append("")
        continue
      }
      if isCode {
        result.append(String(line))
        continue
      }
      if text.hasPrefix("|"), text.dropFirst().contains("|") {
        result += row(text, captions: &captions)
        continue
      }
      if isUnderline(text) {
        // The line above was a headline.
        if text.first == "=", let above = result.last, !above.isEmpty, title == nil {
          title = above
          result.removeLast()
        }
        result.append("")
        continue
      }
      let (block, level) = unmarked(text)
      let inline = MarkdownInline.plain(block, captions: &captions)
      if level == 1, title == nil, result.allSatisfy(\.isEmpty) {
        title = inline
      } else if level != nil {
        result += ["", inline, ""]
      } else if block.count != text.count {
        result += ["", inline]
      } else {
        result.append(inline)
      }
    }
    return (title, result, captions)
  }

  /// The cells of a row of a table as a paragraph; the line below the names of columns is none.
  private static func row(_ text: Substring, captions: inout [String]) -> [String] {
    guard !text.allSatisfy({ "|-: ".contains($0) }) else { return [] }
    let cells = text.split(separator: "|").map(\.trimmed).joined(separator: " ")
    return ["", MarkdownInline.plain(cells[...], captions: &captions), ""]
  }

  /// `---`, `***`, `===`: a rule, or the underline of a headline.
  private static func isUnderline(_ text: Substring) -> Bool {
    guard text.count >= 3, let mark = text.first, "=-*_".contains(mark) else { return false }
    return text.allSatisfy { $0 == mark || $0 == " " }
  }

  /// A line without the marks of headlines, lists and quotations, and the level of the headline.
  private static func unmarked(_ line: Substring) -> (text: Substring, heading: Int?) {
    var text = line
    while text.hasPrefix("> ") || text == ">" { text = text.dropFirst().trimmed }
    let hashes = text.prefix { $0 == "#" }.count
    if (1...6).contains(hashes), text.dropFirst(hashes).first?.isWhitespace == true {
      var heading = text.dropFirst(hashes).trimmed
      while heading.last == "#" { heading.removeLast() }
      return (heading.trimmed, hashes)
    }
    if let mark = text.first, "-*+".contains(mark), text.dropFirst().first == " " {
      return (text.dropFirst(2).trimmed, nil)
    }
    let digits = text.prefix { $0.isNumber }
    if (1...3).contains(digits.count), text.dropFirst(digits.count).hasPrefix(". ") {
      return (text.dropFirst(digits.count + 2).trimmed, nil)
    }
    return (text, nil)
  }
}
