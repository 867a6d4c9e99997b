/// A form of the tables found in copy, before it is decided what it means there.
struct CountryCandidate {
  /// What speaks for and against it.
  struct Signs: OptionSet {
    let rawValue: UInt16
    /// The words around show a place.
    static let isLocated = Signs(rawValue: 1)
    /// Within an organisation's name.
    static let isInOrganisation = Signs(rawValue: 2)
    /// The name of a person, by a given name or a title before it.
    static let isPerson = Signs(rawValue: 4)
    /// Followed by what may be a surname.
    static let mayBeGivenName = Signs(rawValue: 8)
    /// A capital letter that proves nothing: a sentence's first, a headline's, in copy all in capitals.
    static let isUnproven = Signs(rawValue: 16)
    static let isGlued = Signs(rawValue: 32)
    /// Before a dollar, a franc or another currency.
    static let isMoney = Signs(rawValue: 64)
    /// A short word in capitals within ordinary copy, such as GAO: no place of that name.
    static let isAcronym = Signs(rawValue: 128)
    /// A place by the sequence model, which is right more often than not.
    static let isNamedPlace = Signs(rawValue: 256)
  }

  /// The senses at its node.
  let senses: Range<Int32>
  /// Which of the senses its letters allow, the first at the lowest bit.
  var allowed: UInt32
  /// The units it takes, of all texts of the article.
  let units: Range<Int32>
  let part: ArticlePart
  var signs: Signs
  /// The candidate behind a comma: `Athens, Georgia`.
  var isBeforeComma = false
  /// A country that the words around force on it.
  var forced: Int32 = -1
  /// The sense decided for, or -1.
  var sense: Int32 = -1
  var country: UInt16 = 0
}
