/// The dateline that opens a story: where it was filed, when, and by which agency.
///
///     PHNOM PENH/BANGKOK, Oct 31 (Mekong Wire) - The pier …
///     ST. PETERSBURG, Russia (Meridian News Agency) — …
///
/// Read conservatively: a place in capitals, or a capitalised one with a date or an agency behind it, and a dash that
/// stands apart.
public struct DatelineLine: Sendable, Equatable {
  /// The cities, as written.
  public let cities: [String]
  /// What stands behind the first city: a state, a province, a country.
  public let region: String?
  /// The agency in brackets.
  public let agency: String?
  /// The date, when day, month and year are all there.
  public let date: PublicationDate?
  /// The whole dateline as written, its dash included, without the space behind it.
  public let text: String
  /// How many bytes of the text it takes, the space behind the dash included.
  public let byteCount: Int

  /// A dateline is looked for in so many scalars.
  private static let longest = 140

  /// Reads the dateline at the beginning of a story, or `nil` if it begins otherwise.
  public init?(opening story: String) {
    var start = 0
    var leading: String?
    if let (agency, end) = Self.leadingAgency(story) {
      (leading, start) = (agency, story.utf8.distance(from: story.startIndex, to: end))
    }
    var story = story
    guard let found = story.withUTF8({ Self.find(in: $0, from: start, leading: leading) }) else { return nil }
    self = found
  }

  private static func find(
    in story: UnsafeBufferPointer<UInt8>, from start: Int, leading: String?
  ) -> DatelineLine? {
    let line = DatelineEnd.Line(of: story, from: start, within: longest)
    for kind in DatelineEnd.kinds {
      guard let end = kind(line), end.head >= start,
        let head = Head(line.text(start..<end.head), ending: end, leading: leading)
      else { continue }
      return DatelineLine(
        head, agency: head.agency ?? leading, text: String(line.text(0..<end.text).trimmed),
        byteCount: line.endOfSpaces(from: end.text))
    }
    return nil
  }

  private init(_ head: Head, agency: String?, text: String, byteCount: Int) {
    cities = head.places.split(separator: "/").map { String($0.trimmed) }
    region = head.regions.isEmpty ? nil : head.regions.joined(separator: ", ")
    self.agency = agency
    date = head.date
    self.text = text
    self.byteCount = byteCount
  }

  /// `(Agency) - ` before the place, as in Italy.
  private static func leadingAgency(_ story: String) -> (agency: String, end: String.Index)? {
    guard story.first == "(", let close = story.prefix(30).firstIndex(of: ")") else { return nil }
    let rest = story[story.index(after: close)...].drop(while: \.isWhitespace)
    guard let dash = rest.first, dash == "-" || dash == "–" else { return nil }
    let agency = story[..<close].dropFirst()
    guard isCapitalised(agency) else { return nil }
    return (String(agency), rest.dropFirst().drop(while: \.isWhitespace).startIndex)
  }

  /// What stands before the mark that ends a dateline, taken apart.
  private struct Head {
    let places: Substring
    let regions: [Substring]
    let agency: String?
    let date: PublicationDate?

    init?(_ text: Substring, ending end: DatelineEnd, leading: String?) {
      var head = text.trimmed
      // `TEGUCIGALPA, Jan 2 (Wire).- …`
      if head.hasSuffix(").") { head.removeLast() }
      var agency = end.agency ?? DatelineLine.takeAgency(from: &head)
      var parts = DatelineLine.parts(of: head)
      guard let places = parts.first, !parts.contains(where: \.isEmpty) else { return nil }
      parts.removeFirst()
      agency = agency ?? DatelineLine.takeAgencyBehindDay(from: &parts)
      let (date, isDated) = DatelineLine.takeDate(from: &parts)
      let isSure = isDated || agency != nil
      guard !end.isWeak || isDated || DatelineLine.isCity(places), leading == nil || isDated,
        parts.count <= 2,
        DatelineLine.isPlace(places, isSure: isSure), parts.allSatisfy({ DatelineLine.isCapitalised($0) })
      else { return nil }
      self.places = places
      regions = parts
      self.agency = agency
      self.date = date
    }
  }

  /// Takes the agency off `Oct. 3`, `Wire`, or off `Oct. 3 Wire`, as agencies of Japan end their datelines.
  private static func takeAgencyBehindDay(from parts: inout [Substring]) -> String? {
    guard let last = parts.last else { return nil }
    if parts.count >= 2, last.count <= 20, isDay(parts[parts.count - 2]), isCapitalised(last),
      !last.contains(where: \.isNumber)
    {
      parts.removeLast()
      return String(last)
    }
    let words = last.split(separator: " ")
    guard words.count == 3 else { return nil }
    let (day, agency) = (last[..<words[1].endIndex], words[2])
    guard isDay(day), isCapitalised(agency), agency.allSatisfy(\.isLetter) else { return nil }
    parts[parts.count - 1] = day
    return String(agency)
  }

  /// City, region and date. Some put a point behind the city, a bracket around the country, or nothing before a date of numbers.
  private static func parts(of head: Substring) -> [Substring] {
    var parts = head.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
    if parts.count == 1, let dot = head.lastIndex(of: "."), isDay(head[head.index(after: dot)...].trimmed) {
      parts = [head[..<dot].trimmed, head[head.index(after: dot)...].trimmed]
    }
    if let first = parts.first, first.last == "]", let open = first.lastIndex(of: "[") {
      let country = first[first.index(after: open)...].dropLast()
      parts.replaceSubrange(0..<1, with: [first[..<open].trimmed, country])
    }
    if parts.count == 1, let space = head.lastIndex(of: " ") {
      let last = head[head.index(after: space)...]
      if last.utf8.contains(UInt8(ascii: "/")), last.allSatisfy({ $0.isNumber || $0 == "/" }) {
        parts = [head[..<space].trimmed, last]
      }
    }
    return parts
  }

  /// Takes `(Agency)` off the end.
  private static func takeAgency(from head: inout Substring) -> String? {
    guard head.last == ")", let open = head.lastIndex(of: "(") else { return nil }
    let agency = head[head.index(after: open)...].dropLast().trimmed
    head = head[..<open].trimmed
    if head.last == "," { head = head.dropLast().trimmed }
    guard !agency.isEmpty, agency.count <= 40 else { return nil }
    return String(agency)
  }

  /// Takes `Oct 31`, `31 October 2025`, `5.01.2024`, `05/01` or `Oct 31`, `2025` off the end.
  private static func takeDate(from parts: inout [Substring]) -> (date: PublicationDate?, isDated: Bool) {
    guard let last = parts.last else { return (nil, false) }
    if last.count == 4, last.allSatisfy(\.isNumber), parts.count >= 2, isDay(parts[parts.count - 2]) {
      let day = parts[parts.count - 2]
      parts.removeLast(2)
      return (PublicationDate(parsing: "\(day) \(last)"), true)
    }
    // A day without a year is no date, and neither is what has no number.
    let isDay = isDay(last)
    let date = isDay || !last.utf8.contains { $0 &- 0x30 < 10 } ? nil : PublicationDate(parsing: String(last))
    let isNumbers = last.count >= 3 && last.allSatisfy { $0.isNumber || $0 == "." || $0 == "/" }
    guard
      isDay || date?.precision == .day && (last.utf8.contains(0x20) || isNumbers)
        || isNumbers && last.utf8.contains(UInt8(ascii: "/"))
    else {
      return (nil, false)
    }
    parts.removeLast()
    return (date, true)
  }

  /// `Oct 31`, `31 October`.
  private static func isDay(_ text: Substring) -> Bool {
    let words = text.split(separator: " ")
    guard words.count == 2 else { return false }
    var (month, day) = MonthName.number(of: words[0]) != nil ? (words[0], words[1]) : (words[1], words[0])
    // German, Norwegian and Czech days have a point.
    if day.last == "." { day.removeLast() }
    return MonthName.number(of: month) != nil && (Int(day).map { (1...31).contains($0) } ?? false)
  }

  /// Whether a name is more likely a city than an institution with its acronym behind it: one word, or capitals.
  private static func isCity(_ text: Substring) -> Bool {
    let words = text.split(separator: " ")
    return words.count == 1 || (words.count <= 3 && !text.contains(where: \.isLowercase))
  }

  private static func isPlace(_ text: Substring, isSure: Bool) -> Bool {
    let words = text.split { $0 == " " || $0 == "/" }
    guard (1...8).contains(words.count), text.count <= 60 else { return false }
    var letters = 0
    var isInCapitals = true
    for scalar in text.unicodeScalars where scalar.isAlphabetic {
      letters += 1
      if scalar.isLowercase { isInCapitals = false }
    }
    guard letters >= 2, !text.contains(where: \.isNumber) else { return false }
    return isInCapitals ? isSure || letters >= 3 : isSure && isCapitalised(text)
  }

  private static let smallWords: Set<Substring> = [
    "of", "the", "de", "da", "do", "del", "la", "le", "upon", "and", "near", "on", "aboard", "off", "am",
    "al", "el",
  ]

  /// Words with capitals, and small ones only between them.
  private static func isCapitalised(_ text: Substring) -> Bool {
    let words = text.split { $0 == " " || $0 == "/" || $0 == "-" }
    guard !words.isEmpty, words.count <= 6 else { return false }
    return words.allSatisfy { word in
      (word.unicodeScalars.first?.properties.isUppercase ?? false)
        || (smallWords.contains(Substring(word.lowercased())) && word.startIndex != text.startIndex)
        || (word.unicodeScalars.contains { $0.properties.isUppercase }
          && word.utf8.contains(UInt8(ascii: "'")))
    }
  }
}

extension Unicode.Scalar {
  // Looking a property up is dear, and most letters are of ASCII.
  fileprivate var isAlphabetic: Bool { isASCII ? (value | 0x20) &- 0x61 < 26 : properties.isAlphabetic }
  fileprivate var isLowercase: Bool { isASCII ? value &- 0x61 < 26 : properties.isLowercase }
}

extension Substring {
  /// Without the white space around it.
  package var trimmed: Substring {
    // Mostly there is none, and both ends are of ASCII.
    if let first = utf8.first, let last = utf8.last, 0x21..<0x7F ~= first, 0x21..<0x7F ~= last { return self }
    var result = drop(while: \.isWhitespace)
    while let last = result.last, last.isWhitespace { result.removeLast() }
    return result
  }
}
