/// What a word says of a name beside it.
struct WordHint: OptionSet {
  let rawValue: UInt32

  // Of the word as written.
  static let isCapitalised = WordHint(rawValue: 1)
  static let isAllCapitals = WordHint(rawValue: 1 << 1)
  static let isDotted = WordHint(rawValue: 1 << 2)
  static let hasLetter = WordHint(rawValue: 1 << 3)
  static let isComma = WordHint(rawValue: 1 << 4)
  static let isSlash = WordHint(rawValue: 1 << 5)
  static let opensAngle = WordHint(rawValue: 1 << 6)
  static let closesAngle = WordHint(rawValue: 1 << 7)
  static let isPunctuation = WordHint(rawValue: 1 << 8)
  static let isInitial = WordHint(rawValue: 1 << 9)
  static let isPossessive = WordHint(rawValue: 1 << 10)

  // Of the folded word, by the lists of ``ContextWords``.
  static let isLocative = WordHint(rawValue: 1 << 12)
  static let isTitle = WordHint(rawValue: 1 << 13)
  static let isGivenName = WordHint(rawValue: 1 << 14)
  static let isCompanySuffix = WordHint(rawValue: 1 << 15)
  static let isOrdinary = WordHint(rawValue: 1 << 16)
  static let isDirection = WordHint(rawValue: 1 << 17)
  static let isJoiner = WordHint(rawValue: 1 << 18)
  static let isBased = WordHint(rawValue: 1 << 19)
  static let isCurrency = WordHint(rawValue: 1 << 20)
  static let isGovernment = WordHint(rawValue: 1 << 21)

  // Of its place.
  static let isGlued = WordHint(rawValue: 1 << 24)
  static let beginsSentence = WordHint(rawValue: 1 << 25)
  static let isShouted = WordHint(rawValue: 1 << 26)
}
