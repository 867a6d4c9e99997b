/// What a scalar is to somebody who cuts words out of text.
///
/// A coarse form of the Word_Break property of Unicode Standard Annex #29, with the punctuation that news copy
/// uses inside words told apart.
package enum ScalarClass: UInt8 {
  /// Ends a word: spaces, most punctuation, symbols, bytes that are not UTF-8.
  case separator = 1
  case newline
  case lowercase
  /// An upper-case or title-case letter.
  case uppercase
  /// A letter of a script without case, or a mark that belongs to the letter before it.
  case letter
  case digit
  /// A scalar that is a word by itself: Han, kana, and the scripts of South-East Asia that put no spaces between words.
  case ideograph
  /// Stands inside a word and means nothing: soft hyphen, joiners.
  case ignorable
  case apostrophe
  case hyphen
  case period
  case comma
  case ampersand

  /// Whether a word goes on with this scalar.
  package var isWord: Bool {
    switch self {
    case .lowercase, .uppercase, .letter, .digit: true
    default: false
    }
  }

  /// The class of a scalar, worked out from Unicode's properties; slow, so callers keep the answer.
  package static func of(_ value: UInt32) -> ScalarClass {
    switch value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: return .newline
    case 0x27, 0x2019, 0x02BC, 0x2018, 0xFF07: return .apostrophe
    case 0x2D, 0x2010, 0x2011, 0xFF0D: return .hyphen
    case 0x2E: return .period
    case 0x2C: return .comma
    case 0x26: return .ampersand
    case 0xAD, 0x200C, 0x200D, 0x2060, 0xFEFF: return .ignorable
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return .separator }
    if isWrittenWithoutSpaces(value) {
      return scalar.properties.generalCategory.isMark ? .letter : .ideograph
    }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter: return .lowercase
    case .uppercaseLetter, .titlecaseLetter: return .uppercase
    case .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark, .enclosingMark, .letterNumber:
      return .letter
    case .decimalNumber: return .digit
    default: return .separator
    }
  }

  /// Scripts whose text has no spaces between words: Thai and Lao, Tibetan, Myanmar, Khmer, kana but for
  /// katakana, and Han. A query in them becomes a phrase of these single scalars.
  private static func isWrittenWithoutSpaces(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E01...0x0E3A, 0x0E40...0x0E4E, 0x0E81...0x0ECE, 0x0F40...0x0FBC, 0x1000...0x103F,
      0x1780...0x17D3, 0x3041...0x309F, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0x2_0000...0x3_FFFF:
      true
    default: false
    }
  }
}

extension Unicode.GeneralCategory {
  var isMark: Bool {
    switch self {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
