import Articles

/// Tells XML, HTML and SGML by what stands before and in the first tag.
enum MarkupSniffer {
  /// The first tag is looked for in so many bytes.
  private static let most = 64 << 10

  private static let pageNames: Set<String> = [
    "html", "head", "body", "div", "p", "article", "section", "main", "h1", "h2", "meta", "title", "span",
    "b", "i",
    "a", "table", "ul", "ol", "center", "font", "strong", "em", "link", "script", "style", "header", "nav",
  ]

  /// - Returns: `nil` where the bytes do not begin with a tag that means something here.
  static func format(of window: inout ByteWindow) throws(ArticlesError) -> ArticleFormat? {
    try window.fill(toAtLeast: 16 << 10)
    let charset = try charset(of: &window)
    let bytes = Array(window.prefix(min(window.count, most)))
    let text =
      charset.hasPrefix("UTF-16")
      ? Charset.decode(bytes[...], as: charset).text : String(decoding: bytes, as: UTF8.self)
    var prolog = MarkupProlog(text)
    guard let root = prolog.readRoot() else { return prolog.isXML ? .xml : nil }
    if prolog.documentType == "lewis" || root == "REUTERS" { return .reuters }
    if XMLDialect.rootNames.contains(root) { return .xml }
    if prolog.documentType?.lowercased() == "html" || pageNames.contains(root.lowercased()) { return .html }
    return prolog.isXML ? .xml : nil
  }

  /// The character set by the order of zeros, or as the declaration of XML says; UTF-8 otherwise.
  static func charset(of window: inout ByteWindow) throws(ArticlesError) -> String {
    try window.fill(toAtLeast: 256)
    let bytes = Array(window.prefix(min(window.count, 256)))
    if bytes.starts(with: [0x3C, 0, 0x3F, 0]) { return "UTF-16LE" }
    if bytes.starts(with: [0, 0x3C, 0, 0x3F]) { return "UTF-16BE" }
    let head = String(decoding: bytes.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    guard head.contains("<?xml"), let key = head.firstRange(of: "encoding") else { return "UTF-8" }
    let rest = head[key.upperBound...].drop { $0 == " " || $0 == "=" }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return "UTF-8" }
    let name = rest.dropFirst().prefix { $0 != quote }
    // What calls itself UTF-16 and could be read so far is not.
    return name.uppercased().hasPrefix("UTF-16") || name.uppercased() == "UCS-2" ? "UTF-8" : String(name)
  }

  /// Takes a document type off the front, which SGML without an outermost element may not have in XML.
  static func dropDocumentType(from window: inout ByteWindow) throws(ArticlesError) {
    try window.fill(toAtLeast: 1_024)
    let head = window.prefix(min(window.count, 1_024))
    guard let start = head.firstIndex(where: { $0 > 0x20 }),
      head[start...].starts(with: "<!DOCTYPE".utf8),
      let end = head[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return }
    window.drop(end - head.startIndex + 1)
  }
}

/// What stands before the first tag of a document.
struct MarkupProlog {
  private var rest: Substring
  /// Whether the document declares itself to be XML.
  private(set) var isXML = false
  /// The name in its document type.
  private(set) var documentType: String?

  init(_ text: String) { rest = text[...] }

  /// Reads up to the first tag.
  ///
  /// - Returns: The tag's name without a prefix; `nil` if something else comes first.
  mutating func readRoot() -> String? {
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      if rest.hasPrefix("<?") {
        if rest.hasPrefix("<?xml") { isXML = true }
        guard skip(past: "?>") else { return nil }
      } else if rest.hasPrefix("<!--") {
        guard skip(past: "-->") else { return nil }
      } else if rest.prefix(9).uppercased() == "<!DOCTYPE" {
        rest = rest.dropFirst(9).drop { $0.isWhitespace }
        documentType = String(rest.prefix { !$0.isWhitespace && $0 != ">" && $0 != "[" })
        let head = rest.prefix { $0 != ">" && $0 != "[" }
        if rest.dropFirst(head.count).first == "[" {
          guard skip(past: "]") else { return nil }
          // Definitions may hold brackets of their own: the last that has only white space before `>` ends them.
          while !rest.drop(while: \.isWhitespace).hasPrefix(">") { guard skip(past: "]") else { return nil } }
        }
        guard skip(past: ">") else { return nil }
      } else {
        guard rest.first == "<" else { return nil }
        let name = rest.dropFirst().prefix { $0.isLetter || $0.isNumber || "_-.:".contains($0) }
        return name.first?.isLetter == true ? String(name.split(separator: ":").last ?? name) : nil
      }
    }
  }

  private mutating func skip(past mark: String) -> Bool {
    guard let range = rest.firstRange(of: mark) else { return false }
    rest = rest[range.upperBound...]
    return true
  }
}
