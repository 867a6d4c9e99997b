/// Text inside one element or string: plain, or mark-up in disguise.
enum DisguisedText {
  /// - Parameter type: A media type, or a part of one.
  static func paragraphs(of text: String, type: String? = nil) -> [String] {
    // Some call it plain and send HTML all the same.
    if type?.contains("html") == true || isHTML(text) { return MarkupDocument.paragraphs(ofHTML: text) }
    return WireText.paragraphs(of: text)
  }

  /// Whether a text has the tags that paragraphs of HTML cannot do without.
  static func isHTML(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return false }
    return ["</p>", "</P>", "<br>", "<br/>", "<br />", "<BR>", "</div>", "</DIV>"].contains {
      text.contains($0)
    }
  }
}
