/// The text of a post as WordPress stores it: HTML, in which blank lines part paragraphs too, and short codes in square brackets.
struct WordPressText {
  private(set) var paragraphs: [String] = []
  private(set) var captions: [String] = []

  init(_ stored: String) {
    let text = takingCaptions(from: stored)
    var html = ""
    for block in Self.blocks(of: text) {
      // A paragraph without a tag of its own gets one, as WordPress gives it.
      html += Self.opensBlock(block) ? block : "<p>" + block + "</p>"
    }
    paragraphs = MarkupDocument.paragraphs(ofHTML: html)
  }

  private static func blocks(of text: String) -> [String] {
    var blocks: [String] = []
    var open: [Substring] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.isBlank {
        if !open.isEmpty { blocks.append(open.joined(separator: "\n")) }
        open = []
      } else {
        open.append(line)
      }
    }
    if !open.isEmpty { blocks.append(open.joined(separator: "\n")) }
    return blocks
  }

  private static func opensBlock(_ block: String) -> Bool {
    let start = block.drop(while: \.isWhitespace)
    return [
      "<p", "<div", "<h", "<ul", "<ol", "<li", "<table", "<blockquote", "<figure", "<pre", "<section", "<!--",
      "</",
    ].contains {
      start.lowercased().hasPrefix($0)
    }
  }

  /// Takes out `[caption …]…[/caption]`, whose text is kept apart, and the brackets of other short codes.
  private mutating func takingCaptions(from stored: String) -> String {
    var text = ""
    var rest = stored[...]
    while let open = rest.firstIndex(of: "[") {
      text += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "]"),
        let name = Self.codeName(rest[rest.index(after: open)..<close])
      else {
        text.append(rest.removeFirst())
        continue
      }
      rest = rest[rest.index(after: close)...]
      if name == "caption", let end = rest.firstRange(of: "[/caption]") {
        let caption = MarkupDocument.paragraphs(ofHTML: String(rest[..<end.lowerBound])).joined(
          separator: " ")
        if !caption.isEmpty { captions.append(caption) }
        rest = rest[end.upperBound...]
        text += "\n\n"
      }
    }
    return text + rest
  }

  /// The name of a short code: `caption` of `caption id="5"`; `nil` for what a writer put into brackets.
  private static func codeName(_ content: Substring) -> String? {
    let codes = [
      "caption", "gallery", "embed", "video", "audio", "playlist", "youtube", "vc_row", "vc_column",
      "vc_column_text",
      "et_pb_section", "et_pb_row", "et_pb_column", "et_pb_text", "contact-form-7", "wp_ad_camp",
    ]
    let name = content.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    return codes.contains(String(name)) ? String(name) : nil
  }
}
