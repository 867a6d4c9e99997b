/// A stretch of text that takes one position in the index, as the scanner found it.
struct RawWord {
  /// What the word is made of.
  struct Shape: OptionSet {
    let rawValue: UInt8
    static let hasLowercase = Shape(rawValue: 1)
    static let hasUppercase = Shape(rawValue: 2)
    static let hasOtherLetter = Shape(rawValue: 4)
    static let hasDigit = Shape(rawValue: 8)
    static let startsWithDigit = Shape(rawValue: 16)
    /// Written with points, as in `U.S.`
    static let isDotted = Shape(rawValue: 32)
    /// Ends in a contracted word: `don't`, `they've`.
    static let isContraction = Shape(rawValue: 64)

    static let anyLetter: Shape = [.hasLowercase, .hasUppercase, .hasOtherLetter]
  }

  /// What ties a word to the one before it with no space between.
  enum Joiner {
    case none, apostrophe, hyphen, ampersand
    /// Nothing at all: the unit after a number, as in `1.2bn`.
    case unit
  }

  var start: Int
  var end: Int
  var shape: Shape
  var joiner: Joiner

  func bytes(in text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[start..<end])
  }

  var isCapitals: Bool { shape.contains(.hasUppercase) && !shape.contains(.hasLowercase) }
}
