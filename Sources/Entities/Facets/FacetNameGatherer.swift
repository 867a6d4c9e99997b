import Articles
import TextAnalysis

/// Gathers the names in an article's headline, dateline and body, and joins them into values to filter and count by.
struct FacetNameGatherer {
  private var joiner = NameJoiner()

  /// The values of what was gathered.
  var values: FacetNames { joiner.joined() }

  /// Takes in the names of a headline. One all in capitals says nothing that the body does not say more surely.
  mutating func addHeadline(_ names: [NameSpan], words: [Word], in text: UnsafeBufferPointer<UInt8>) {
    guard !Shouting.isShouting(text[...]) else { return }
    for name in names {
      let label = Self.label(Self.byteRange(of: name.words, in: words), in: text)
      if let kind = Self.kind(of: name, label: label, isPlace: false) { joiner.add(label, kind: kind) }
    }
  }

  /// Takes in the cities of a dateline.
  mutating func add(cities: [String]) {
    for city in cities { joiner.add(city, kind: .place) }
  }

  /// The cities of a dateline. A country's own name is none.
  static func cities(of dateline: String) -> [String] {
    let line = DatelineLine(opening: dateline + (dateline.hasSuffix("-") ? " ." : " - ."))
    return line?.cities.filter { !isCountry($0) } ?? []
  }

  /// Takes in the names of a body. A country's own name is none of a place: it has a facet of its own.
  mutating func addBody(
    _ names: [NameSpan], countries: [CountryMention], words: [Word], in text: UnsafeBufferPointer<UInt8>
  ) {
    let story = Self.startOfStory(in: text)
    var next = 0
    for (number, name) in names.enumerated() {
      // The agency in a dateline is the source, no organisation of the story.
      if name.kind == .organisation, Int(words[name.words.lowerBound].start) < story { continue }
      while next < countries.count, countries[next].words.upperBound <= name.words.lowerBound { next += 1 }
      let pointer = next < countries.count && countries[next].words == name.words ? countries[next].kind : nil
      // A people is none of the names, whatever it was taken for.
      if pointer == .name || pointer == .demonym { continue }
      let label = Self.label(Self.byteRange(of: name.words, in: words), in: text)
      guard let kind = Self.kind(of: name, label: label, isPlace: pointer == .place) else { continue }
      joiner.add(label, kind: kind)
      if kind == .organisation, number + 1 < names.count {
        introduce(names[number + 1], behind: name, label: label, words: words, in: text)
      }
    }
    addUncovered(countries, names: names, in: text)
  }

  /// Cities and regions that the gazetteer knows and the model passed over.
  private mutating func addUncovered(
    _ countries: [CountryMention], names: [NameSpan], in text: UnsafeBufferPointer<UInt8>
  ) {
    var next = 0
    for country in countries where country.kind == .place && !country.isGlued {
      while next < names.count, names[next].words.upperBound <= country.words.lowerBound { next += 1 }
      let isCovered = next < names.count && names[next].words.lowerBound < country.words.upperBound
      if !isCovered { joiner.add(Self.label(country.byteRange, in: text), kind: .place) }
    }
  }

  /// Notes an acronym in brackets right behind a name: `Center for Strategic and International Studies (CSIS)`.
  private mutating func introduce(
    _ acronym: NameSpan, behind name: NameSpan, label: String, words: [Word],
    in text: UnsafeBufferPointer<UInt8>
  ) {
    guard acronym.words.lowerBound == name.words.upperBound + 1, acronym.words.count == 1,
      text[Int(words[name.words.upperBound].start)] == UInt8(ascii: "(")
    else { return }
    let short = Self.label(Self.byteRange(of: acronym.words, in: words), in: text)
    if NameCase.isAcronym(short) { joiner.introduce(short, for: label) }
  }

  /// Where the story begins behind a dateline that the body opens with, in bytes.
  private static func startOfStory(in text: UnsafeBufferPointer<UInt8>) -> Int {
    let line = text.prefix(200).prefix { $0 != UInt8(ascii: "\n") }
    guard line.contains(UInt8(ascii: "(")) else { return 0 }
    return DatelineLine(opening: String(decoding: line, as: UTF8.self))?.byteCount ?? 0
  }

  /// What a name is as a value; `nil` where it is none.
  ///
  /// - Parameter isPlace: Whether the gazetteer knows it as a city or a region: Georgia, the state.
  private static func kind(of name: NameSpan, label: String, isPlace: Bool) -> NameSpan.Kind? {
    if ships.contains(where: { label.hasPrefix($0) }) { return nil }
    guard name.words.count == 1 || name.kind == .place else { return name.kind }
    if isPlace { return name.kind == .person ? .person : .place }
    // A government that goes by its capital, and a country that goes by itself, are no organisations.
    return isCountry(label) ? (name.kind == .person ? .person : nil) : name.kind
  }

  /// What stands before the name of a ship, which is neither person, organisation nor place.
  private static let ships = [
    "USS ", "HMS ", "HMAS ", "HMCS ", "MV ", "M/V ", "MT ", "SS ", "RV ", "INS ", "JS ",
  ]

  private static func isCountry(_ label: String) -> Bool { CountryTable.shared.code(of: label) != nil }

  private static func byteRange(of range: Range<Int>, in words: [Word]) -> Range<Int> {
    Int(words[range.lowerBound].start)..<Int(words[range.upperBound - 1].end)
  }

  /// The bytes as text, white space made single.
  private static func label(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> String {
    let isPlain = text[range].allSatisfy { $0 > 0x20 || $0 == 0x20 }
    let label = String(decoding: text[range], as: UTF8.self)
    return isPlain ? label : label.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
