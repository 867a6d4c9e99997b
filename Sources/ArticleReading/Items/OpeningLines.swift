import Articles

/// Byline and dateline in the first paragraphs of a text that came without fields for them.
struct OpeningLines {
  private(set) var byline: String?
  /// The dateline as written, without the space behind its dash.
  private(set) var dateline: String?
  /// The agency and the date that the dateline names.
  private(set) var agency: String?
  private(set) var date: PublicationDate?

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
        take(found, text: found.text)
        return
      }
      if let (found, text) = Self.withoutCity(paragraph) {
        take(found, text: text)
        return
      }
    }
  }

  private mutating func take(_ line: DatelineLine, text: String) {
    dateline = text
    agency = line.agency
    date = line.date
  }

  /// `Jan 30 (Meridian) - …`: datelines of desks that do not say where they are are read as if a city stood before.
  private static func withoutCity(_ paragraph: String) -> (DatelineLine, text: String)? {
    let city = "WIRE, "
    guard let first = paragraph.split(separator: " ", maxSplits: 1).first, MonthName.number(of: first) != nil,
      let line = DatelineLine(opening: city + paragraph), line.agency != nil
    else { return nil }
    return (line, String(line.text.dropFirst(city.count)))
  }
}
