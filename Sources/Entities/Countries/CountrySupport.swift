/// What an article names beyond doubt, country by country: evidence for what is in doubt.
struct CountrySupport {
  /// Names, demonyms and metonyms of the country itself.
  private(set) var names: [UInt16]
  /// Places in it.
  private(set) var places: [UInt16]
  private(set) var hints: [UInt16]
  private(set) var isInDateline: [Bool]
  private var touched: [UInt16] = []

  init(count: Int) {
    names = Array(repeating: 0, count: count)
    places = names
    hints = names
    isInDateline = Array(repeating: false, count: count)
  }

  mutating func removeAll() {
    for country in touched {
      names[Int(country)] = 0
      places[Int(country)] = 0
      hints[Int(country)] = 0
      isInDateline[Int(country)] = false
    }
    touched.removeAll(keepingCapacity: true)
  }

  mutating func addHint(_ country: UInt16) {
    touched.append(country)
    hints[Int(country)] &+= 1
  }

  mutating func add(_ country: UInt16, kind: PlaceSense.Kind, part: ArticlePart) {
    touched.append(country)
    switch kind {
    case .city, .region, .regionAbbreviation: places[Int(country)] &+= 1
    default: names[Int(country)] &+= 1
    }
    if part == .dateline { isInDateline[Int(country)] = true }
  }

  /// How often the country or a place in it is named.
  func count(_ country: UInt16) -> Int { Int(names[Int(country)]) + Int(places[Int(country)]) }
}
