/// Text inside one element or string: plain, or mark-up in disguise.
enum DisguisedText {
  /// - Parameter type: A media type, or a part of one.
  static func paragraphs(of text: String, type: String? = nil) -> [String] {
    // Some call it plain and send HTML all the same.
    if type?.contains("html") == true || isHTML(text) { return MarkupDocument.paragraphs(ofHTML: text) }
    let paragraphs = WireText.paragraphs(of: text)
    // Some mark words and leave the paragraphs to lines.
    return has(inlineTags, in: text)
      ? paragraphs.flatMap(MarkupDocument.paragraphs(ofHTML:)) : paragraphs
  }

  private static let inlineTags = ["/b>", "/i>", "/strong>", "/em>", "/a>", "/span>"]

  /// Paragraphs of an element of XML. Some put their HTML into it as text.
  static func paragraphs(
    of element: MarkupElement, skipping isSkipped: @escaping (MarkupElement) -> Bool = { _ in false }
  ) -> [String] {
    // Once is enough: what a text of HTML shows as tags is meant to be seen.
    MarkupText(isSkipped: isSkipped).paragraphs(of: element).flatMap {
      isHTML($0) ? MarkupDocument.paragraphs(ofHTML: $0) : [$0]
    }
  }

  /// Whether a text has the tags that paragraphs of HTML cannot do without.
  static func isHTML(_ text: String) -> Bool { has(paragraphTags, in: text) }

  private static let paragraphTags = ["/p>", "/P>", "br>", "br/>", "br />", "BR>", "/div>", "/DIV>"]

  /// Whether a text has any of some tags, each given by what stands behind the bracket that opens it.
  private static func has(_ tags: [String], in text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var rest = bytes[...]
      while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
        rest = bytes[(open + 1)...]
        if tags.contains(where: { rest.starts(with: $0.utf8) }) { return true }
      }
      return false
    }
  }
}
