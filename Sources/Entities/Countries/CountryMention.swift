/// A place in a text that points to a country.
struct CountryMention: Equatable {
  /// How it points there.
  enum Kind: UInt8 {
    /// A name of the country itself: Cambodia, Kampuchea, U.S.
    case name
    /// Its people or what is theirs: Cambodian, Cambodians.
    case demonym
    /// A city, a province or another place in it.
    case place
    /// Who stands for its government: the Kremlin, Downing Street.
    case metonym
  }

  /// ISO 3166-1 alpha-2, or ISO 3166-3 alpha-4 for a former state.
  let code: String
  let kind: Kind
  /// The indices of its words in the text's words.
  let words: Range<Int>
}
