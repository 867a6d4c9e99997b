import Articles

/// A story in parts, as content systems keep it: a list of objects, each a paragraph, a headline, a list, or a picture.
enum JSONParts {
  /// The keys that hold such lists.
  static let keys: Set<String> = ["contents", "content_elements"]
  /// What the parts that hold text call themselves. Others repeat headline and byline, or are no text.
  private static let textKinds: Set<String> = [
    "text", "paragraph", "sanitized_html", "header", "heading", "blockquote", "quote", "list", "list_item",
  ]
  /// Lists may be inside lists.
  private static let deepest = 8

  /// - Returns: The paragraphs with empty lines between, or `nil` where no part holds text.
  static func text(of parts: [JSONValue]) -> String? {
    let paragraphs = paragraphs(of: parts, depth: 0)
    return paragraphs.isEmpty ? nil : paragraphs.joined(separator: "\n\n")
  }

  private static func paragraphs(of parts: [JSONValue], depth: Int) -> [String] {
    guard depth < deepest else { return [] }
    return parts.flatMap { part -> [String] in
      if let text = part.string { return [text] }
      if let kind = part["type"]?.string, !textKinds.contains(kind) { return [] }
      if let text = part.text(at: "content", "text", "value") {
        return text.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
          ? MarkupDocument.paragraphs(ofHTML: text) : [text].filter { !$0.isBlank }
      }
      return part.first("items", "content_elements").map { paragraphs(of: $0.elements, depth: depth + 1) }
        ?? []
    }
  }

  /// The captions of the pictures among the parts.
  static func captions(in body: JSONValue?) -> [String] {
    guard case .array(let parts) = body else { return [] }
    return parts.compactMap { part in
      guard ["image", "video", "gallery"].contains(part["type"]?.string ?? "") else { return nil }
      return OneLine.nonEmpty(part.text(at: "caption", "fullcaption"))
    }
  }
}
