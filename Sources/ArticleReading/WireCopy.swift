import Articles

/// A story of plain text, taken apart: headline, byline, dateline, paragraphs, credits.
struct WireCopy {
  let header: WireHeader
  private(set) var title = ""
  private(set) var byline: String?
  private(set) var dateline: DatelineLine?
  /// The paragraphs, a blank line between them.
  private(set) var body = ""
  private(set) var credits: String?
  /// What stands in the brackets of pictures, in Markdown.
  private(set) var captions: [String] = []

  init(_ text: String, isMarkdown: Bool = false) {
    // A line ends with CR, LF, or both, which is one Character to Swift.
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
    header = WireHeader(takingFrom: &lines)
    if isMarkdown {
      let plain = MarkdownText.plain(lines)
      lines = plain.lines.map { Substring($0) }[...]
      title = plain.title ?? ""
      captions = plain.captions
    }
    var paragraphs = WireParagraphs.of(lines)[...]
    dropEndMarks(from: &paragraphs)
    takeCredits(from: &paragraphs)
    takeHeadline(from: &paragraphs)
    takeByline(from: &paragraphs)
    if let first = paragraphs.first, let opening = DatelineLine(opening: first) {
      dateline = opening
      let rest = String(first.utf8.dropFirst(opening.byteCount)) ?? ""
      paragraphs.removeFirst()
      if !rest.isEmpty { paragraphs = [rest] + paragraphs }
    }
    body = paragraphs.joined(separator: "\n\n")
  }

  // MARK: From the top

  private mutating func takeHeadline(from paragraphs: inout ArraySlice<String>) {
    if let title = header.title {
      self.title = title
      // Copy that repeats its headline above the story says it once.
      if paragraphs.first == title { paragraphs.removeFirst() }
      return
    }
    guard title.isEmpty else { return }
    guard let first = paragraphs.first, paragraphs.count > 1, Self.isHeadline(first) else { return }
    title = first
    paragraphs.removeFirst()
  }

  private mutating func takeByline(from paragraphs: inout ArraySlice<String>) {
    byline = header.byline
    guard let first = paragraphs.first, let name = Self.byline(first) else { return }
    byline = name
    paragraphs.removeFirst()
  }

  /// Whether a first paragraph is a headline: short, no dateline, no byline, and not ending as a sentence of the story does.
  private static func isHeadline(_ paragraph: String) -> Bool {
    let words = paragraph.split(separator: " ")
    guard words.count <= 25, paragraph.utf8.count <= 220, byline(paragraph) == nil,
      DatelineLine(opening: paragraph) == nil
    else { return false }
    // A headline may ask or quote; it ends with a point only in an abbreviation such as `U.S.`
    guard paragraph.hasSuffix("."), let last = words.last else { return true }
    return last.dropLast().contains(".")
  }

  /// The names of a paragraph such as `By Sok Dara and Ann Lee`.
  static func byline(_ paragraph: String) -> String? {
    // Asked of every paragraph that may open a story, so the quick answer comes first.
    guard paragraph.utf8.count < 400,
      paragraph.utf8.starts(with: "By ".utf8) || paragraph.utf8.starts(with: "BY ".utf8)
    else { return nil }
    let words = paragraph.split(separator: " ")
    guard let by = words.first, by == "By" || by == "BY", (2...16).contains(words.count),
      !paragraph.hasSuffix("."),
      words[1].first?.isUppercase == true
    else { return nil }
    return words.dropFirst().joined(separator: " ")
  }

  // MARK: From the bottom

  private static let endMarks: Set<String> = [
    "###", "#", "-30-", "- 30 -", "--30--", "ENDS", "-ENDS-", "END", "***", "* * *", "ends", "-ends-",
    "_____", "___",
  ]

  /// Takes off the paragraphs that only say that a story ends.
  static func dropEndMarks(from paragraphs: inout ArraySlice<String>) {
    while let last = paragraphs.last, endMarks.contains(last) { paragraphs.removeLast() }
  }

  private func dropEndMarks(from paragraphs: inout ArraySlice<String>) {
    Self.dropEndMarks(from: &paragraphs)
  }

  private mutating func takeCredits(from paragraphs: inout ArraySlice<String>) {
    var found: [String] = []
    while paragraphs.count > 1, let last = paragraphs.last, CreditLine.isCredit(last) {
      found.insert(last, at: 0)
      paragraphs.removeLast()
      dropEndMarks(from: &paragraphs)
    }
    credits = found.isEmpty ? nil : found.joined(separator: "\n")
  }
}
