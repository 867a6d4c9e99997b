import Articles

/// Text of feeds, which is plain, HTML written as text, or XHTML inside.
enum FeedText {
  static func paragraphs(of element: MarkupElement?) -> [String] {
    guard let element else { return [] }
    return withoutTeasers(allParagraphs(of: element))
  }

  /// What feeds put behind a story for those who read it elsewhere.
  private static func withoutTeasers(_ paragraphs: [String]) -> [String] {
    var paragraphs = paragraphs
    if let last = paragraphs.last, last.hasPrefix("The post "), last.contains(" appeared first on ") {
      paragraphs.removeLast()
    }
    guard let last = paragraphs.last else { return [] }
    for teaser in [
      "Continue reading...", "Continue reading…", "Continue reading", "Read more...", "Read more…",
      "Read more",
    ]
    where last.hasSuffix(teaser) {
      let rest = OneLine.of(String(last.dropLast(teaser.count)))
      paragraphs[paragraphs.count - 1] = rest
      break
    }
    return paragraphs.filter { !$0.isEmpty }
  }

  private static func allParagraphs(of element: MarkupElement) -> [String] {
    if !element.children.isEmpty { return MarkupText().paragraphs(of: element) }
    let text = element.rawText
    if isMarkup(text) { return MarkupDocument.paragraphs(ofHTML: text) }
    return text.split(separator: "\n\n").map { FoldedText.of(String($0)) }.filter { !$0.isEmpty }
  }

  /// One line of text, without the mark-up that some feeds put into titles.
  static func line(_ element: MarkupElement?) -> String? {
    guard let text = element?.oneLine else { return nil }
    guard isMarkup(text) else { return text }
    return OneLine.nonEmpty(MarkupDocument.paragraphs(ofHTML: text).joined(separator: " "))
  }

  /// The name in `ann@example.org (Ann Lee)`.
  static func author(_ text: String) -> String {
    guard text.hasSuffix(")"), let open = text.firstIndex(of: "("), text[..<open].contains("@") else {
      return text
    }
    return String(text[text.index(after: open)...].dropLast())
  }

  /// Whether there is a tag or an entity in a text.
  private static func isMarkup(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.dropLast().contains { index in
      let next = bytes[index + 1]
      let isLetter = (next | 0x20) &- 0x61 < 26
      return switch bytes[index] {
      case UInt8(ascii: "<"): isLetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
      case UInt8(ascii: "&"):
        (isLetter || next == UInt8(ascii: "#")) && bytes[index...].prefix(12).contains(UInt8(ascii: ";"))
      default: false
      }
    }
  }
}
