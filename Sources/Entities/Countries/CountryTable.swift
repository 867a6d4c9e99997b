import TextAnalysis

/// The countries of the world, found by code, name, demonym or alias.
///
/// ```swift
/// CountryTable.shared.code(of: "kampuchea")   // "KH"
/// CountryTable.shared.name(of: "KH")          // "Cambodia"
/// CountryTable.shared.near("Camboida")        // ["Cambodia"]
/// ```
///
/// It reads two small tables and none of the cities.
public struct CountryTable: Sendable {
  /// The table that the program carries, read when first asked for.
  public static let shared = CountryTable()

  /// All countries in the order of their codes, former states last.
  public let all: [Country]
  private let numbers: [String: Int]

  /// Folded names to the place in ``all``; read when a country is first looked up.
  private static let aliases = readAliases(of: shared.all, numbers: shared.numbers)

  private init() {
    all = Self.readCountries()
    var numbers: [String: Int] = [:]
    for (number, country) in all.enumerated() { numbers[country.code] = number }
    self.numbers = numbers
  }

  /// The country with an ISO code, in capitals.
  public subscript(code: String) -> Country? { numbers[code].map { all[$0] } }

  /// The name that facets show for a code.
  public func name(of code: String) -> String? { self[code]?.name }

  /// The code of a country by its code, alpha-3 code, name, demonym or alias, whatever its case and accents; `nil` if unknown.
  ///
  /// A name that two countries share is that of the one more often meant: `Congo` is CD, `Korea` is KR.
  public func code(of text: String) -> String? {
    let key = Self.key(text)
    guard !key.isEmpty else { return nil }
    return Self.aliases[key].map { all[$0].code }
  }

  /// The names of countries spelt like `text`, nearest first.
  public func near(_ text: String, limit: Int = 3) -> [String] {
    let key = Array(Self.key(text).utf8)
    guard !key.isEmpty else { return [] }
    let furthest = max(1, min(3, key.count / 3))
    var best: [Int: Int] = [:]
    for (alias, number) in Self.aliases where alias.utf8.count > 3 {
      let candidate = Array(alias.utf8)
      let isPart = key.count >= 4 && candidate.starts(with: key)
      let distance = isPart ? 1 : EditDistance.distance(key, candidate, limit: furthest)
      if let distance { best[number] = min(best[number] ?? .max, distance) }
    }
    return best.sorted { ($0.value, all[$0.key].name) < ($1.value, all[$1.key].name) }
      .prefix(limit).map { all[$0.key].name }
  }

  // MARK: Reading

  private static func readCountries() -> [Country] {
    var countries: [Country] = []
    var rows = TableRows(.countries)
    var fields: [UnsafeBufferPointer<UInt8>] = []
    while rows.next(into: &fields) {
      guard fields.count == 8 else { continue }
      countries.append(
        Country(
          code: fields[0].text, name: fields[1].text, continent: fields[2].text, alpha3: fields[3].text,
          neighbours: codes(fields[5]), until: fields[6].isEmpty ? nil : fields[6].number,
          successors: codes(fields[7])))
    }
    return countries
  }

  private static func codes(_ field: UnsafeBufferPointer<UInt8>) -> [String] {
    field.split(separator: UInt8(ascii: ",")).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func readAliases(of all: [Country], numbers: [String: Int]) -> [String: Int] {
    var aliases: [String: Int] = [:]
    aliases.reserveCapacity(4_000)
    // Codes win over words, and a country's own name over another's alias.
    for (number, country) in all.enumerated() {
      for name in [country.code, country.alpha3, country.name] where !name.isEmpty {
        aliases[key(name)] = number
      }
    }
    aliases["korea"] = numbers["KR"]
    aliases["korean"] = numbers["KR"]
    aliases["koreans"] = numbers["KR"]
    var rows = TableRows(.countryNames)
    var fields: [UnsafeBufferPointer<UInt8>] = []
    while rows.next(into: &fields) {
      guard fields.count == 4, let kind = PlaceSense.Kind(row: fields[1]), kind.isCountry,
        let number = numbers[fields[0].text]
      else { continue }
      let key = Self.key(fields[2].text)
      // Dominica comes before the Dominican Republic, whose people are meant.
      if aliases[key] == nil { aliases[key] = number }
    }
    aliases["dominican"] = numbers["DO"]
    aliases["dominicans"] = numbers["DO"]
    // The parts of Britain are asked for by name as well, and nobody else's.
    for part in ["england", "scotland", "wales", "northern ireland", "english", "scottish", "welsh"] {
      aliases[part] = numbers["GB"]
    }
    return aliases
  }

  /// Folded words joined by single spaces, without a leading article.
  private static func key(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var key: [UInt8] = []
      for word in bytes.split(whereSeparator: { !isOfWord($0) }) {
        let start = key.count
        if start > 0 { key.append(UInt8(ascii: " ")) }
        let first = key.count
        Folding.fold(UnsafeBufferPointer(rebasing: word), into: &key)
        // Of "Bosnia and Herzegovina" and "Bosnia-Herzegovina" neither is righter.
        if key.count == first || key[first...].elementsEqual("and".utf8)
          || (first == 0 && word.count < bytes.count && key.elementsEqual("the".utf8))
        {
          key.removeSubrange(start...)
        }
      }
      return String(decoding: key, as: UTF8.self)
    }
  }

  /// Letters, digits, points and apostrophes; all beyond ASCII is left to ``Folding``.
  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "'")
  }
}
