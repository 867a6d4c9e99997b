/// Text inside one element or string: plain, or mark-up in disguise.
enum DisguisedText {
  /// What a text of which nothing is said has marked by tags.
  enum Marks {
    case nothing
    /// Words alone; paragraphs are left to lines.
    case words
    case paragraphs
  }

  /// - Parameters:
  ///   - type: A media type, or a part of one.
  ///   - plain: The paragraphs of a text without tags for them.
  static func paragraphs(
    of text: String, type: String? = nil, plain: (String) -> [String] = WireText.paragraphs(of:)
  ) -> [String] {
    // Some call it plain and send HTML all the same.
    switch type?.contains("html") == true ? .paragraphs : marks(in: text) {
    case .nothing: plain(text)
    case .words: plain(text).flatMap(MarkupDocument.paragraphs(ofHTML:))
    case .paragraphs: MarkupDocument.paragraphs(ofHTML: text)
    }
  }

  /// Paragraphs of an element of XML. Some put their HTML into it as text.
  static func paragraphs(
    of element: MarkupElement, skipping isSkipped: @escaping (MarkupElement) -> Bool = { _ in false }
  ) -> [String] {
    // Once is enough: what a text of HTML shows as tags is meant to be seen.
    MarkupText(isSkipped: isSkipped).paragraphs(of: element).flatMap {
      marks(in: $0) == .paragraphs ? MarkupDocument.paragraphs(ofHTML: $0) : [$0]
    }
  }

  /// By the tags that HTML cannot do without: those that end a paragraph, and those that end marked words.
  static func marks(in text: String) -> Marks {
    var text = text
    return text.withUTF8 { bytes in
      var marks = Marks.nothing
      var rest = bytes[...]
      while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
        rest = bytes[(open + 1)...]
        if paragraphTags.contains(where: { rest.starts(with: $0.utf8) }) { return .paragraphs }
        if inlineTags.contains(where: { rest.starts(with: $0.utf8) }) { marks = .words }
      }
      return marks
    }
  }

  // Each by what stands behind the bracket that opens it.
  private static let paragraphTags = [
    "/p>", "/P>", "br>", "br/>", "br />", "BR>", "/div>", "/DIV>", "/li>", "/LI>", "/h2>", "/h3>",
  ]
  private static let inlineTags = ["/b>", "/B>", "/i>", "/I>", "/strong>", "/em>", "/a>", "/A>", "/span>"]
}
