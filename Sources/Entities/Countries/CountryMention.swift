/// A place in a text that points to a country.
struct CountryMention: Equatable {
  /// How it points there.
  enum Kind: UInt8, CaseIterable {
    /// A name of the country itself: Cambodia, Kampuchea, U.S.
    case name
    /// Its people or what is theirs: Cambodian, Cambodians.
    case demonym
    /// A city, a province or another place in it.
    case place
    /// Who stands for its government: the Kremlin, Downing Street.
    case metonym
    /// A part of an organisation's name: `American Airlines`. It counts a little for the story and is no mention.
    case organisation
    /// The money of a country: `Canadian dollars`. It counts a little for the story.
    case currency
  }

  /// The number of the country in the table of countries.
  let country: UInt16
  let kind: Kind
  /// The bytes in the text.
  let byteRange: Range<Int>
  /// The indices of its words in the text's words.
  let words: Range<Int>
  /// Whether it is a part of a hyphenated word: `China-backed`.
  let isGlued: Bool
}
