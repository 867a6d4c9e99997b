import Entities

/// How a facet lies in the index: a boolean term for each value, to filter by, and one value slot that lists an article's values, to
/// count by.
///
/// A slot holds the whole list of an article, so Xapian's own spies can count lists, also on a remote database; the reader
/// takes them apart. Prefixes follow Omega's: `Y` is the year, the rest begin with `X`.
public enum FacetField {
  /// The slot that lists an article's values.
  public static func slot(of facet: Facet) -> UInt32 {
    switch facet {
    case .country: 1
    case .person: 2
    case .organisation: 3
    case .place: 4
    case .source: 5
    case .year: 6
    case .subject: 9
    case .language: 10
    case .urgency: 11
    }
  }

  /// What the terms of a facet begin with.
  public static func prefix(of facet: Facet) -> [UInt8] {
    switch facet {
    case .country: Array("XC".utf8)
    case .person: Array("XP".utf8)
    case .organisation: Array("XO".utf8)
    case .place: Array("XL".utf8)
    case .source: Array("XS".utf8)
    case .year: Array("Y".utf8)
    case .subject: Array("XK".utf8)
    case .language: Array("XG".utf8)
    case .urgency: Array("XN".utf8)
    }
  }

  /// The term that an article with a value has.
  ///
  /// Xapian's convention puts a colon between the prefix and what begins with a capital letter.
  public static func term(for key: [UInt8], in facet: Facet) -> [UInt8] {
    let needsColon = key.first.map { $0 &- UInt8(ascii: "A") < 26 || $0 == UInt8(ascii: ":") } ?? false
    return prefix(of: facet) + (needsColon ? [UInt8(ascii: ":")] : []) + key
  }

  /// The value that stands for a list.
  static func list(_ values: [String]) -> [UInt8] {
    Array(values.map { Array($0.utf8.filter { $0 >= 0x20 }) }.joined(separator: [separator]))
  }

  /// The values of a list.
  public static func values(ofList list: [UInt8]) -> [ArraySlice<UInt8>] { list.split(separator: separator) }

  /// What parts the values of a list.
  public static let separator: UInt8 = 0x1F

  /// What parts the values in a slot that is counted; dates are no lists.
  public static func separator(ofSlot slot: UInt32) -> UInt8? { slot == Schema.dateSlot ? nil : separator }
}
