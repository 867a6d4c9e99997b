extension PublicationDate {
  /// Reads a date as agencies and feeds write it: ISO 8601 (`2025-10-30`, `2025-10-30T08:15:00+07:00`, `2025-10`, `2025`), RFC 2822 (`Thu, 30
  /// Oct 2025 08:15:00 +0700`), in words (`October 30, 2025`, `30 Oct. 2025`, `5. Januar 2024`, `5 de enero de 2024`), and in numbers where the
  /// order is beyond doubt (`30.10.2025`, `30/10/2025`, but not `05/10/2025`).
  ///
  /// A time without a zone is taken as UTC.
  ///
  /// - Returns: `nil` if it is none of these, or names a day or an hour that does not exist.
  public init?(parsing text: String) {
    let words = text.split { $0.isWhitespace || $0 == "," }
    guard let first = words.first, words.count <= 9 else { return nil }
    if let date = Self.inNumbers(words) {
      self = date
    } else if words.count == 1 || first.contains("-") {
      guard let date = Self.iso(words) else { return nil }
      self = date
    } else {
      guard let date = Self.inWords(words) else { return nil }
      self = date
    }
  }

  /// A date from seconds or milliseconds since 1970-01-01T00:00:00Z, told apart by their size.
  init?(epoch number: Double) {
    // Beyond the year 9999 it is something else.
    guard abs(number) < 2.6e14 else { return nil }
    // 10^11 seconds are the year 5138; 10^11 milliseconds are March 1973.
    let seconds = abs(number) >= 1e11 ? number / 1_000 : number
    self.init(secondsSinceEpoch: Int64(seconds.rounded(.down)), precision: .second)
  }

  // MARK: ISO 8601

  private static func iso(_ words: [Substring]) -> PublicationDate? {
    let parts = words[0].split(separator: "T", maxSplits: 1).flatMap {
      $0.split(separator: "t", maxSplits: 1)
    }
    guard parts.count + words.count - 1 <= 3, let day = parts.first.flatMap(isoDay) else { return nil }
    let time = (parts.dropFirst() + words.dropFirst()).joined()
    guard !time.isEmpty else { return day }
    guard day.precision == .day, let seconds = clock(time) else { return nil }
    return PublicationDate(secondsSinceEpoch: day.secondsSinceEpoch + seconds, precision: .second)
  }

  private static func isoDay(_ text: Substring) -> PublicationDate? {
    let fields = text.split(separator: "-", omittingEmptySubsequences: false)
    let isCompact = fields.count == 1 && text.count == 8
    let year = isCompact ? digits(text.prefix(4), 4) : digits(fields[0], 4)
    let month =
      isCompact ? digits(text.dropFirst(4).prefix(2), 2) : fields.count > 1 ? digits(fields[1], 2) : 1
    let day = isCompact ? digits(text.suffix(2), 2) : fields.count > 2 ? digits(fields[2], 2) : 1
    guard fields.count <= 3, let year, let month, let day else { return nil }
    return date(
      CivilDate(year: year, month: month, day: day),
      precision: isCompact || fields.count == 3 ? .day : fields.count == 2 ? .month : .year)
  }

  /// The seconds of `08:15`, `08:15:00.5Z`, `081500+0700`, less the zone.
  private static func clock(_ text: String) -> Int64? {
    var time = Substring(text)
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

  // MARK: In words

  private static func inWords(_ words: [Substring]) -> PublicationDate? {
    var words = words
    // The day of the week, in whatever language, says nothing that the date does not.
    if words.count > 3, words[0].allSatisfy({ $0.isLetter || $0 == "." }),
      MonthName.number(of: words[0]) == nil
    {
      words.removeFirst()
    }
    words.removeAll {
      ["de", "del", "of", "at", "um", "à", "kl", "kl.", "|", "-", "–"].contains($0.lowercased())
    }
    guard words.count >= 2 else { return nil }
    let monthFirst = MonthName.number(of: words[0])
    guard let month = monthFirst ?? MonthName.number(of: words[1]) else { return nil }
    guard words.count >= 3 else {
      guard monthFirst != nil, let year = digits(words[1], 4) else { return nil }
      return date(CivilDate(year: year, month: month, day: 1), precision: .month)
    }
    let dayText = (monthFirst == nil ? words[0] : words[1]).withoutOrdinal
    guard let day = digits(dayText, 1) ?? digits(dayText, 2), let year = digits(words[2], 4),
      let civil = date(CivilDate(year: year, month: month, day: day), precision: .day)
    else { return nil }
    let time = words.dropFirst(3).joined()
    guard !time.isEmpty else { return civil }
    guard let seconds = clock(time) else { return nil }
    return PublicationDate(secondsSinceEpoch: civil.secondsSinceEpoch + seconds, precision: .second)
  }

  // MARK: In numbers

  /// `30.10.2025`, `30/10/2025` or `10/30/2025`, with or without a time.
  private static func inNumbers(_ words: [Substring]) -> PublicationDate? {
    let first = words[0]
    guard let mark = first.first(where: { $0 == "." || $0 == "/" }) else { return nil }
    let fields = first.split(separator: mark, omittingEmptySubsequences: false)
    guard fields.count == 3 else { return nil }
    let numbers = fields.map { digits($0, 4) ?? digits($0, 2) ?? digits($0, 1) }
    guard let one = numbers[0], let two = numbers[1], let three = numbers[2] else { return nil }
    var civil: CivilDate?
    if fields[0].utf8.count == 4 {
      civil = CivilDate(year: one, month: two, day: three)
    } else if fields[2].utf8.count == 4 {
      // With points the day comes first everywhere; with strokes in most countries, and not in the largest.
      if mark == "." || one > 12 || one == two { civil = CivilDate(year: three, month: two, day: one) }
      if civil == nil, mark == "/", two > 12 { civil = CivilDate(year: three, month: one, day: two) }
    }
    guard let day = date(civil, precision: .day) else { return nil }
    let time = words.dropFirst().filter { $0 != "-" && $0 != "–" && $0 != "|" }.joined()
    guard !time.isEmpty else { return day }
    guard let seconds = clock(time) else { return nil }
    return PublicationDate(secondsSinceEpoch: day.secondsSinceEpoch + seconds, precision: .second)
  }

  // MARK: Parts

  private static func digits(_ text: some StringProtocol, _ count: Int) -> Int? {
    guard text.utf8.count == count, text.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    return Int(text)
  }

  private static func date(_ civil: CivilDate?, precision: Precision) -> PublicationDate? {
    civil.map { PublicationDate(secondsSinceEpoch: Int64($0.daysSinceEpoch) * 86_400, precision: precision) }
  }
}

extension Substring {
  /// `5` of `5.`, `5th`, `1er`.
  fileprivate var withoutOrdinal: Substring {
    let end = firstIndex { !$0.isNumber } ?? endIndex
    return [".", "st", "nd", "rd", "th", "er"].contains(self[end...].lowercased()) ? self[..<end] : self
  }
}

extension PublicationDate: CustomStringConvertible {
  /// ISO 8601, as fine as the date is: `2025`, `2025-10`, `2025-10-30`, `2025-10-30T08:15:00Z`.
  public var description: String {
    var (days, seconds) = Int(secondsSinceEpoch).quotientAndRemainder(dividingBy: 86_400)
    if seconds < 0 {
      days -= 1
      seconds += 86_400
    }
    let civil = CivilDate(daysSinceEpoch: days)
    let year = String(civil.year)
    var text = String(repeating: "0", count: max(0, 4 - year.count)) + year
    if precision.rawValue >= Precision.month.rawValue { text += "-" + Self.two(civil.month) }
    if precision.rawValue >= Precision.day.rawValue { text += "-" + Self.two(civil.day) }
    if precision == .second {
      text += "T\(Self.two(seconds / 3600)):\(Self.two(seconds / 60 % 60)):\(Self.two(seconds % 60))Z"
    }
    return text
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
