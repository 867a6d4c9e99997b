import Articles

/// Tells a format by the first bytes of a file, decompressed.
enum FormatSniffer {
  static func format(of window: inout ByteWindow, file: SourceFile) throws(ArticlesError) -> ArticleFormat {
    // A header of tar has its mark at 257.
    try window.fill(toAtLeast: 512)
    if begins(window, "PK\u{3}\u{4}") || begins(window, "PK\u{5}\u{6}") || isTar(window) { return .archive }
    if begins(window, "WARC/") { return .warc }
    if file.isNamedJSON { return .json }
    if try beginsAsJSON(&window) { return .json }
    if let format = try MarkupSniffer.format(of: &window) { return format }
    // Headers of mail and CSV may be long, and are told from wire copy by more than one line.
    try window.fill(toAtLeast: 16 << 10)
    let head = TextEncoding.decode(window.prefix(min(window.count, 64 << 10))).text
    if TelexSniffer.isTelex(head) { return .telex }
    if MailSniffer.isMail(head) { return .mail }
    if let delimiter = CSVHeader.delimiter(of: head, map: file.columns) {
      return delimiter == "\t" ? .tsv : .csv
    }
    return file.isNamedMarkdown || MarkdownText.isMarkdown(head) ? .markdown : .text
  }

  private static func begins(_ window: ByteWindow, _ mark: String) -> Bool {
    window.count >= mark.utf8.count && window.prefix(mark.utf8.count).elementsEqual(mark.utf8)
  }

  private static func isTar(_ window: ByteWindow) -> Bool {
    window.count >= 262 && window.prefix(262).suffix(5).elementsEqual("ustar".utf8)
  }

  /// Whether the first byte that is not white space opens a JSON object or array.
  private static func beginsAsJSON(_ window: inout ByteWindow) throws(ArticlesError) -> Bool {
    var offset = 0
    while true {
      if offset == window.count {
        guard offset < Limits.chunkBytes, try window.fill() else { return false }
      }
      switch window[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      case 0xEF where offset == 0: offset = 3
      case UInt8(ascii: "{"): return true
      case UInt8(ascii: "["): return try opensArray(&window, after: offset)
      default: return false
      }
      if offset > window.count { return false }
    }
  }

  /// Whether a bracket begins an array of objects and not a line such as `[Update 1] Storm nears`.
  private static func opensArray(_ window: inout ByteWindow, after start: Int) throws(ArticlesError) -> Bool {
    var offset = start + 1
    while true {
      if offset == window.count {
        guard offset < Limits.chunkBytes, try window.fill() else { return false }
      }
      switch window[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      case UInt8(ascii: "{"), UInt8(ascii: "]"): return true
      default: return false
      }
    }
  }
}
