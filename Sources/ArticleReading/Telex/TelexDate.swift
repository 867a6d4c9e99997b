import Articles

/// The line that dates a message, its day, hour and minute first: `212322 GMT Nov 18`, `150920 JUN 07`.
enum TelexDate {
  /// - Returns: `nil` where a line is none. Without a zone it is UTC.
  static func date(_ line: String) -> PublicationDate? {
    let words = line.split(separator: " ")
    guard (3...4).contains(words.count), words[0].utf8.count == 6,
      words[0].allSatisfy(\.isASCIIDigit),
      let month = MonthName.number(of: words[words.count - 2]), let year = year(words[words.count - 1])
    else { return nil }
    let (day, hour, minute) = (words[0].prefix(2), words[0].dropFirst(2).prefix(2), words[0].suffix(2))
    let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day)T\(hour):\(minute)"
    guard words.count == 4 else { return PublicationDate(parsing: text + "Z") }
    return PublicationDate(parsing: "\(text) \(words[1])") ?? PublicationDate(parsing: text + "Z")
  }

  /// Years of two digits are of the time that the formats were in use: 1970 to 2069.
  static func year(_ text: Substring) -> Int? {
    guard text.utf8.count == 2 || text.utf8.count == 4, let year = Int(text) else { return nil }
    return text.utf8.count == 4 ? year : year + (year < 70 ? 2_000 : 1_900)
  }
}
