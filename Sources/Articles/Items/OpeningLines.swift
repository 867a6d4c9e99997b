/// Byline and dateline in the first paragraphs of a text that came without fields for them.
struct OpeningLines {
  private(set) var byline: String?
  private(set) var dateline: DatelineLine?

  /// Notes to editors and lists of points may come first.
  private static let most = 8

  init(of body: String) {
    var rest = body[...]
    for _ in 0..<Self.most where !rest.isEmpty {
      let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      let paragraph = String(rest[..<end])
      rest = rest[end...].drop { $0.isNewline }
      if byline == nil, let name = WireCopy.byline(paragraph) { byline = name }
      if let found = DatelineLine(opening: paragraph) {
        dateline = found
        return
      }
    }
  }
}
