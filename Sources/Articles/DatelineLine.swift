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
    guard let dash = Self.dash(in: story) else { return nil }
    var head = story[..<dash.lowerBound].trimmed
    // `TEGUCIGALPA, Jan 2 (Wire).- …`
    if head.hasSuffix(").") { head.removeLast() }
    agency = Self.takeAgency(from: &head)
    var parts = head.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
    guard let places = parts.first, !parts.contains(where: \.isEmpty) else { return nil }
    parts.removeFirst()
    let (date, isDated) = Self.takeDate(from: &parts)
    guard parts.count <= 2, Self.isPlace(places, isSure: isDated || agency != nil),
      parts.allSatisfy({ Self.isCapitalised($0) })
    else { return nil }
    cities = places.split(separator: "/").map { String($0.trimmed) }
    region = parts.isEmpty ? nil : parts.joined(separator: ", ")
    self.date = date
    text = String(story[..<dash.upperBound].trimmed)
    var end = dash.upperBound
    while end < story.endIndex, story[end].isWhitespace { end = story.index(after: end) }
    byteCount = story.utf8.distance(from: story.startIndex, to: end)
  }

  /// The dash between dateline and story: one that has a space or a bracket before it, or is a long one, with more text behind.
  private static func dash(in story: String) -> Range<String.Index>? {
    var index = story.startIndex
    var previous: Character = "x"
    var beforePrevious: Character = "x"
    for _ in 0..<longest where index < story.endIndex {
      let character = story[index]
      if character.isNewline { return nil }
      let isLong = character == "—" || character == "–"
      if isLong || character == "-",
        previous == " " || previous == ")" || character == "—" || (previous == "." && beforePrevious == ")")
      {
        var end = story.index(after: index)
        if character == "-", end < story.endIndex, story[end] == "-" { end = story.index(after: end) }
        guard end < story.endIndex, story[end].isWhitespace || character == "—" else { return nil }
        return index > story.startIndex ? index..<end : nil
      }
      beforePrevious = previous
      previous = character
      index = story.index(after: index)
    }
    return nil
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

  /// Takes `Oct 31`, `31 October 2025` or `Oct 31`, `2025` off the end.
  private static func takeDate(from parts: inout [Substring]) -> (date: PublicationDate?, isDated: Bool) {
    guard let last = parts.last else { return (nil, false) }
    if last.count == 4, last.allSatisfy(\.isNumber), parts.count >= 2, isDay(parts[parts.count - 2]) {
      let day = parts[parts.count - 2]
      parts.removeLast(2)
      return (PublicationDate(parsing: "\(day) \(last)"), true)
    }
    guard isDay(last) || PublicationDate(parsing: String(last))?.precision == .day && last.contains(" ")
    else {
      return (nil, false)
    }
    parts.removeLast()
    return (PublicationDate(parsing: String(last)), true)
  }

  /// `Oct 31`, `31 October`.
  private static func isDay(_ text: Substring) -> Bool {
    let words = text.split(separator: " ")
    guard words.count == 2 else { return false }
    let (month, day) = MonthName.number(of: words[0]) != nil ? (words[0], words[1]) : (words[1], words[0])
    return MonthName.number(of: month) != nil && (Int(day).map { (1...31).contains($0) } ?? false)
  }

  private static func isPlace(_ text: Substring, isSure: Bool) -> Bool {
    let words = text.split { $0 == " " || $0 == "/" }
    guard (1...8).contains(words.count), text.count <= 60 else { return false }
    let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
    guard letters.count >= 2, !text.contains(where: \.isNumber) else { return false }
    if letters.allSatisfy({ !$0.properties.isLowercase }) { return isSure || letters.count >= 3 }
    return isSure && isCapitalised(text)
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
        || (word.unicodeScalars.contains { $0.properties.isUppercase } && word.contains("'"))
    }
  }
}

extension Substring {
  /// Without the white space around it.
  var trimmed: Substring {
    var result = drop(while: \.isWhitespace)
    while let last = result.last, last.isWhitespace { result.removeLast() }
    return result
  }
}
