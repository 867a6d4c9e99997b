/// A page or fragment of HTML that is held whole.
enum MarkupDocument {
  /// The elements of `text`; its outermost is `html`, whether or not that was written.
  ///
  /// - Returns: `nil` where there is nothing to read.
  static func html(_ text: String) -> (root: MarkupElement, faults: MarkupFaults)? {
    guard !text.isEmpty else { return nil }
    // libxml2 takes a NUL byte for the end.
    let text = text.utf8.contains(0) ? text.replacing("\0", with: " ") : text
    let builder = MarkupBuilder(itemNames: ["html"])
    MarkupParser(builder).parseHTML(text)
    guard let item = builder.takeItems().first else { return nil }
    return (item.element, item.faults)
  }

  /// The paragraphs of a fragment of HTML.
  static func paragraphs(ofHTML text: String) -> [String] {
    guard let document = html(text) else { return [] }
    return MarkupText().paragraphs(of: document.root)
  }

  /// The first item of a whole document of XML.
  static func xml(_ text: String, itemNames: Set<String>) -> MarkupBuilder.Item? {
    let builder = MarkupBuilder(itemNames: itemNames)
    let parser = MarkupParser(builder)
    parser.beginXML()
    var text = text
    text.withUTF8 { _ = parser.parse($0) }
    parser.finish()
    return builder.takeItems().first
  }
}
