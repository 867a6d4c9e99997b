import TextAnalysis

/// What the letters of a word tell at a glance; worked out once for each different word.
package struct WordTraits: OptionSet {
  package let rawValue: UInt8

  /// Begins with a capital letter.
  package static let isCapitalised = WordTraits(rawValue: 1)
  /// Has a capital and no small letter.
  package static let isAllCapitals = WordTraits(rawValue: 2)
  package static let hasLetter = WordTraits(rawValue: 4)
  package static let hasDigit = WordTraits(rawValue: 8)
  /// Holds neither letter nor digit.
  package static let isPunctuation = WordTraits(rawValue: 16)
  package static let hasHyphen = WordTraits(rawValue: 32)
  /// Written with points, such as `U.S.`, `J.` or `Corp.`
  package static let isDotted = WordTraits(rawValue: 64)
  /// Has a capital behind its first letter: `McDonald`, `eBay`, `NATO`.
  package static let hasInnerCapital = WordTraits(rawValue: 128)

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Reads the traits off the UTF-8 of a word.
  package init(of bytes: UnsafeBufferPointer<UInt8>, classes: ScalarClassTable) {
    var traits: WordTraits = []
    var hasCapital = false
    var hasSmall = false
    var index = 0
    while index < bytes.count {
      guard let (value, length) = UTF8Decoding.scalar(in: bytes, at: index) else {
        index += 1
        continue
      }
      switch classes.classOfScalar(value) {
      case .uppercase:
        traits.insert(.hasLetter)
        if index == 0 { traits.insert(.isCapitalised) } else { traits.insert(.hasInnerCapital) }
        hasCapital = true
      case .lowercase:
        traits.insert(.hasLetter)
        hasSmall = true
      case .letter, .ideograph: traits.insert(.hasLetter)
      case .digit: traits.insert(.hasDigit)
      case .hyphen: traits.insert(.hasHyphen)
      case .period: traits.insert(.isDotted)
      default: break
      }
      index += length
    }
    if hasCapital, !hasSmall { traits.insert(.isAllCapitals) }
    if traits.isDisjoint(with: [.hasLetter, .hasDigit]) { traits = .isPunctuation }
    self = traits
  }
}
