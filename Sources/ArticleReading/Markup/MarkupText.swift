/// Turns elements into the paragraphs of a text: blocks become paragraphs, white space is folded, mark-up goes.
struct MarkupText {
  /// Elements that are passed over with all that is in them.
  var isSkipped: (MarkupElement) -> Bool = { _ in false }

  private static let silent: Set<String> = [
    "script", "style", "head", "template", "noscript", "svg", "iframe", "object", "select", "button",
    "textarea",
    "audio", "video", "canvas", "math",
  ]

  private static let blocks: Set<String> = [
    "p", "div", "section", "article", "main", "aside", "header", "footer", "nav", "ul", "ol", "li", "dl",
    "dt",
    "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "h1", "h2", "h3", "h4", "h5", "h6",
    "blockquote",
    "pre", "figure", "figcaption", "form", "fieldset", "address", "hr", "details", "summary", "html", "body",
    "center",
    // NITF's and NewsML's own.
    "block", "bq", "hl1", "hl2", "hedline", "nitf-table", "nitf-table-metadata", "media", "media-caption",
    "fn",
    "note", "body.content", "body.head", "body.end", "tagline", "credit", "byline", "dateline", "abstract",
    "custom-table", "media-producer",
  ]

  /// Stands for a line break while a paragraph is put together.
  private static let lineBreak: Unicode.Scalar = "\u{2028}"

  func paragraphs(of element: MarkupElement) -> [String] {
    var walk = Walk()
    visit(element, &walk)
    walk.endParagraph()
    return walk.paragraphs
  }

  private func visit(_ element: MarkupElement, _ walk: inout Walk) {
    guard !Self.silent.contains(element.name), !isSkipped(element) else { return }
    let isBlock = Self.blocks.contains(element.name)
    if isBlock { walk.endParagraph() }
    if element.name == "pre" { walk.preformatted += 1 }
    for (index, node) in element.nodes.enumerated() {
      switch node {
      case .text(let text): walk.text += text
      case .element(let inner) where inner.name == "br": walk.text.unicodeScalars.append(Self.lineBreak)
      case .element(let inner):
        visit(inner, &walk)
        if inner.name == "td" || inner.name == "th" { walk.text += " " }
        if inner.name == "span", inner["class"] == "dateline" {
          walk.endDateline(before: element.nodes[(index + 1)...].first)
        }
      }
    }
    if isBlock { walk.endParagraph() }
    if element.name == "pre" { walk.preformatted -= 1 }
  }

  private struct Walk {
    var paragraphs: [String] = []
    var text = ""
    var preformatted = 0

    /// A dateline that touches the story waits for the dash that a style sheet puts between.
    mutating func endDateline(before next: MarkupElement.Node?) {
      guard case .text(let story) = next, story.first?.isLetter == true, let last = text.last,
        last.isLetter || last == ")"
      else { return }
      text += " - "
    }

    mutating func endParagraph() {
      guard !text.isEmpty else { return }
      let text = self.text
      self.text = ""
      if preformatted > 0 || WireText.isWire(text) {
        let lines = text.replacing(String(MarkupText.lineBreak), with: "\n")
        paragraphs += WireText.paragraphs(of: lines)
        return
      }
      var open: [String] = []
      for part in text.unicodeScalars.split(separator: MarkupText.lineBreak, omittingEmptySubsequences: false)
      {
        let line = FoldedText.of(String(part))
        if !line.isEmpty {
          open.append(line)
        } else if !open.isEmpty {
          // Two line breaks in a row part paragraphs.
          paragraphs.append(Self.joined(open))
          open = []
        }
      }
      if !open.isEmpty { paragraphs.append(Self.joined(open)) }
    }

    /// Lines between breaks. Where all but the last are as long as a teleprinter's, the breaks are the machine's and not the writer's.
    private static func joined(_ lines: [String]) -> String {
      let isWrapped =
        lines.count > 1 && lines.dropLast().allSatisfy { (48...84).contains($0.count) }
        && lines.dropFirst().contains { $0.first?.isLowercase == true }
      return lines.joined(separator: isWrapped ? " " : "\n")
    }
  }

  /// Whether there are blocks or line breaks of HTML or NITF in an element.
  static func hasBlocks(in element: MarkupElement) -> Bool {
    element.children.contains { blocks.contains($0.name) || $0.name == "br" || hasBlocks(in: $0) }
  }
}
