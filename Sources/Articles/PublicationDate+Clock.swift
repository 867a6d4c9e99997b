extension PublicationDate {
  /// The seconds of `08:15`, `08:15:00.5Z`, `081500+0700`, `8h15`, `08.15 Uhr`, less the zone.
  static func clock(_ text: String) -> Int64? {
    var time = Substring(withColons(text))
    var zone: Int64 = 0
    if let last = time.last, last == "Z" || last == "z" {
      time.removeLast()
    } else if let word = ["GMT", "UTC", "UT"].first(where: { time.hasSuffix($0) }) {
      time.removeLast(word.count)
    } else if let name = zones.first(where: { time.hasSuffix($0.name) }) {
      zone = name.hours * 3_600
      time.removeLast(name.name.count)
    } else if let sign = time.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      guard let offset = zoneOffset(time[sign...]) else { return nil }
      zone = offset
      time = time[..<sign]
    }
    var half: Int?
    for (names, hours) in [(["am", "a.m."], 0), (["pm", "p.m."], 12)] {
      guard let name = names.first(where: { time.lowercased().hasSuffix($0) }) else { continue }
      time.removeLast(name.count)
      half = hours
    }
    let whole = time.split(separator: ".", maxSplits: 1).first ?? ""
    var fields = whole.split(separator: ":", omittingEmptySubsequences: false)
    if fields.count == 1, whole.count == 4 || whole.count == 6 {
      fields = stride(from: 0, to: whole.count, by: 2).map { whole.dropFirst($0).prefix(2) }
    }
    guard (2...3).contains(fields.count), var hour = digits(fields[0], 2) ?? digits(fields[0], 1),
      let minute = digits(fields[1], 2), let second = fields.count == 3 ? digits(fields[2], 2) : 0, hour < 24,
      minute < 60, second <= 60
    else { return nil }
    if let half {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + half
    }
    return Int64(hour * 3600 + minute * 60 + second) - zone
  }

  /// A time whose hours and minutes an `h` or a point parts, with a colon there.
  private static func withColons(_ text: String) -> String {
    var text = text
    for word in ["Uhr", "uhr", "hrs", "h"] where text.hasSuffix(word) {
      text.removeLast(word.count)
      if text.count <= 2 { text += ":00" }
      break
    }
    guard !text.contains(":"), let mark = text.firstIndex(where: { $0 == "h" || $0 == "." }) else {
      return text
    }
    let minutes = text[text.index(after: mark)...].prefix { $0.isNumber }
    guard text[..<mark].count <= 2, minutes.count == 2 else { return text }
    return text[..<mark] + ":" + text[text.index(after: mark)...]
  }

  /// The names that RFC 2822 knows, and two of Europe's that feeds use. Longer ones stand before their endings.
  private static let zones: [(name: String, hours: Int64)] = [
    ("EST", -5), ("EDT", -4), ("CEST", 2), ("CST", -6), ("CDT", -5), ("MST", -7), ("MDT", -6), ("PST", -8),
    ("PDT", -7), ("CET", 1), ("BST", 1),
  ]

  private static func zoneOffset(_ text: Substring) -> Int64? {
    let number = text.dropFirst().filter { $0 != ":" }
    guard let hours = digits(number.prefix(2), 2),
      let minutes = number.count == 2 ? 0 : digits(number.dropFirst(2), 2), hours <= 14, minutes < 60
    else { return nil }
    return Int64(hours * 3600 + minutes * 60) * (text.first == "-" ? -1 : 1)
  }
}
