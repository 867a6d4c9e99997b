extension PublicationDate {
  /// Reads a date as agencies and feeds write it: ISO 8601 (`2025-10-30`, `2025-10-30T08:15:00+07:00`, `2025-10`, `2025`), RFC 2822 (`Thu, 30
  /// Oct 2025 08:15:00 +0700`), in words (`October 30, 2025`, `30 Oct. 2025`, `5. Januar 2024`, `5 de enero de 2024`), and in numbers where the
  /// order is beyond doubt (`30.10.2025`, `30/10/2025`, but not `05/10/2025`), in Latin, Greek, Cyrillic, Arabic, Hebrew and East Asian script.
  ///
  /// A time without a zone is taken as UTC.
  ///
  /// - Returns: `nil` if it is none of these, or names a day or an hour that does not exist.
  public init?(parsing text: String) {
    if let date = Self.plain(text) {
      self = date
      return
    }
    let words = Self.words(of: text)
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

  /// The parts of a date, with `20-Jan-2017` taken apart and the marks of East Asia read as strokes: `2017年1月20日`, `2017년 1월 20일`.
  private static func words(of text: String) -> [Substring] {
    var text = text
    if text.contains(where: { $0 == "年" || $0 == "년" }) {
      var plain = ""
      for character in text {
        switch character {
        case "年", "년", "月", "월": plain.append("/")
        case "日", "일", "分", "분": plain.append(" ")
        case "時", "时", "시": plain.append(":")
        case _ where character.isWhitespace && (plain.last == "/" || plain.last == ":"): continue
        default: plain.append(character)
        }
      }
      text = plain
    }
    return text.split { $0.isWhitespace || $0 == "," || $0 == "，" }.flatMap { word in
      let parts = word.split(separator: "-")
      return parts.count == 3 && MonthName.number(of: parts[1]) != nil ? parts : [word]
    }
  }

  /// A date from seconds or milliseconds since 1970-01-01T00:00:00Z, told apart by their size.
  package init?(epoch number: Double) {
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

  // MARK: In words

  private static func inWords(_ words: [Substring]) -> PublicationDate? {
    var words = words
    words.removeAll { small.contains($0.lowercased()) }
    // The time may come first.
    if words.count > 3, words[0].contains(":") {
      let isHalf = ["am", "pm", "a.m.", "p.m."].contains(words[1].lowercased())
      words = Array(words[(isHalf ? 2 : 1)...] + words[..<(isHalf ? 2 : 1)])
    }
    // The day of the week, in whatever language, says nothing that the date does not.
    var hasWeekday = false
    if words.count > 3, words[0].allSatisfy({ $0.isLetter || $0 == "." }),
      MonthName.number(of: words[0]) == nil
    {
      words.removeFirst()
      hasWeekday = true
    }
    guard words.count >= 2 else { return nil }
    let monthFirst = MonthName.number(of: words[0])
    guard let month = monthFirst ?? MonthName.number(of: words[1]) else { return nil }
    guard words.count >= 3 else {
      guard monthFirst != nil, let year = digits(words[1], 4) else { return nil }
      return date(CivilDate(year: year, month: month, day: 1), precision: .month)
    }
    // C puts the year behind the time: `Fri Jan 20 12:55:28 2017`.
    if words[2].contains(":"), let last = words.last, digits(last, 4) != nil {
      words.insert(words.removeLast(), at: 2)
    }
    // Hungary begins with the year: `2017. január 20.`
    if monthFirst == nil, digits(words[0].withoutOrdinal, 4) != nil {
      (words[0], words[2]) = (words[2], words[0].withoutOrdinal)
    }
    let dayText = (monthFirst == nil ? words[0] : words[1]).withoutOrdinal
    let isSure = hasWeekday || words.count > 3
    guard let day = digits(dayText, 1) ?? digits(dayText, 2), let year = year(words[2], mayBeShort: isSure),
      let civil = date(CivilDate(year: year, month: month, day: day), precision: .day)
    else { return nil }
    let time = words.dropFirst(3).joined()
    guard !time.isEmpty else { return civil }
    guard let seconds = clock(time) else { return nil }
    return PublicationDate(secondsSinceEpoch: civil.secondsSinceEpoch + seconds, precision: .second)
  }

  /// Words between the parts of a date.
  private static let small: Set<String> = [
    "de", "del", "of", "at", "um", "à", "às", "ore", "alle", "kl", "kl.", "klo", "om", "|", "-", "–", "г.",
    "года", "року",
  ]

  /// A year of four digits, or of two as RFC 822 has them: up to 49 they are of this century.
  private static func year(_ text: Substring, mayBeShort: Bool) -> Int? {
    if let year = digits(text, 4) { return year }
    guard mayBeShort, let year = digits(text, 2) else { return nil }
    return year < 50 ? 2_000 + year : 1_900 + year
  }

  // MARK: In numbers

  /// `30.10.2025`, `30/10/2025` or `10/30/2025`, with or without a time.
  private static func inNumbers(_ words: [Substring]) -> PublicationDate? {
    let first = words[0]
    guard let mark = first.first(where: { $0 == "." || $0 == "/" || $0 == "-" }) else { return nil }
    let fields = first.split(separator: mark, omittingEmptySubsequences: false)
    guard fields.count == 3 else { return nil }
    let numbers = fields.map { digits($0, 4) ?? digits($0, 2) ?? digits($0, 1) }
    guard let one = numbers[0], let two = numbers[1], let three = numbers[2] else { return nil }
    var civil: CivilDate?
    if fields[0].utf8.count == 4 {
      guard mark != "-" else { return nil }
      civil = CivilDate(year: one, month: two, day: three)
    } else if fields[2].utf8.count == 4 {
      // With points the day comes first everywhere; with strokes in most countries, and not in the largest.
      if mark == "." || one > 12 || one == two { civil = CivilDate(year: three, month: two, day: one) }
      if civil == nil, mark != ".", two > 12 { civil = CivilDate(year: three, month: one, day: two) }
    }
    guard let day = date(civil, precision: .day) else { return nil }
    let time = words.dropFirst().filter { !small.contains($0.lowercased()) }.joined()
    guard !time.isEmpty else { return day }
    guard let seconds = clock(time) else { return nil }
    return PublicationDate(secondsSinceEpoch: day.secondsSinceEpoch + seconds, precision: .second)
  }

  // MARK: Parts

  static func digits(_ text: some StringProtocol, _ count: Int) -> Int? {
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
