/// One thing that a form of the tables can mean.
struct PlaceSense {
  /// What the form is, in the words of `country-names.tsv`.
  enum Kind: UInt8 {
    case name, demonym, abbreviation, prefix, region, regionAbbreviation, city, metonym, hint, not

    init?(row: UnsafeBufferPointer<UInt8>) {
      switch row.text {
      case "name": self = .name
      case "demonym": self = .demonym
      case "abbreviation": self = .abbreviation
      case "prefix": self = .prefix
      case "region": self = .region
      case "region-abbreviation": self = .regionAbbreviation
      case "metonym": self = .metonym
      case "hint": self = .hint
      case "not": self = .not
      default: return nil
      }
    }

    /// Whether it names the country itself or its people.
    var isCountry: Bool { self == .name || self == .demonym || self == .abbreviation }
  }

  /// What else the form can be, by the letters of the tables.
  struct Doubts: OptionSet {
    let rawValue: UInt8
    /// `w`: an ordinary word, so that a capital must prove it.
    static let word = Doubts(rawValue: 1)
    /// `g`: a given name.
    static let givenName = Doubts(rawValue: 2)
    /// `s`: a surname.
    static let surname = Doubts(rawValue: 4)
    /// `p`: believed only where the words around show a place.
    static let needsPlace = Doubts(rawValue: 8)

    static let any: Doubts = [.word, .givenName, .surname, .needsPlace]
  }

  /// The number of the country; of no meaning for ``Kind/not``.
  let country: UInt16
  let kind: Kind
  let doubts: Doubts
  /// The words that the form capitalises, the first at the lowest bit.
  let capitals: UInt16
  /// Written in capitals alone, such as `UAE`, and read only so.
  let isAcronym: Bool
  let isCapital: Bool
  /// Thousands of people of a city.
  let thousands: UInt32

  /// What is more often meant by a form of several senses.
  var rank: Int {
    switch kind {
    case .name, .demonym: 1_000_000 - (doubts.isEmpty ? 0 : 1)
    // US before U.S.: with points it is beyond doubt in any case.
    case .abbreviation: 1_000_000 + (doubts.isEmpty ? 0 : 1)
    case .region, .metonym: 900_000 - (doubts.isEmpty ? 0 : 1)
    case .city: Int(thousands) + (isCapital ? 3_000 : 0) - (doubts.contains(.needsPlace) ? 1_000 : 0)
    default: 0
    }
  }
}
