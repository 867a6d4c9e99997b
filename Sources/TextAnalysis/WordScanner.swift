/// Cuts UTF-8 into words, left to right, in one pass and without copying.
///
/// Words end where Unicode Standard Annex #29 ends them, but for what news needs: `U.S.` is one word, `Trump's` is
/// `Trump`, `don't` is one word, `1,200` and `1.2` are numbers, and what hyphens, apostrophes and ampersands
/// hold together comes as several words that know how they are joined.
struct WordScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let table: ScalarClassTable
  private let limit: Int
  /// Where the word before ended, with its possessive.
  private var cursor: Int
  private var hasWordBefore = false

  /// Scans `range` of `bytes`; nothing outside it is read.
  init(_ bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>, table: ScalarClassTable) {
    self.bytes = UnsafeBufferPointer(rebasing: bytes[..<range.upperBound])
    self.table = table
    limit = range.upperBound
    cursor = range.lowerBound
  }

  /// The next word, or `nil` at the end.
  mutating func next() -> RawWord? {
    var joiner = RawWord.Joiner.none
    var start = cursor
    if hasWordBefore, start < limit {
      let (kind, length) = scalar(at: start)
      if kind.isWord {
        joiner = .unit
      } else if let tie = Self.joiner(for: kind), start + length < limit, isWord(at: start + length) {
        joiner = tie
        start += length
      }
    }
    while start < limit {
      let (kind, length) = scalar(at: start)
      if kind.isWord {
        let word = scanWord(from: start, joiner: joiner)
        hasWordBefore = true
        return word
      }
      if kind == .ideograph {
        let end = endOfMarks(from: start + length)
        cursor = end
        hasWordBefore = false
        return RawWord(start: start, end: end, shape: .hasOtherLetter, joiner: .none)
      }
      joiner = .none
      start += length
    }
    cursor = limit
    return nil
  }

  private static func joiner(for kind: ScalarClass) -> RawWord.Joiner? {
    switch kind {
    case .apostrophe: .apostrophe
    case .hyphen: .hyphen
    case .ampersand: .ampersand
    default: nil
    }
  }

  // MARK: One word

  private mutating func scanWord(from start: Int, joiner: RawWord.Joiner) -> RawWord {
    if let dotted = scanDotted(from: start, joiner: joiner) { return dotted }
    var shape: RawWord.Shape = []
    var index = start
    var kind = scalar(at: start).kind
    if kind == .digit {
      shape.insert([.startsWithDigit, .hasDigit])
      index = endOfNumber(from: start)
      if index < limit, isLetter(at: index), isUnit(at: index) {
        // The unit is the next word, so that `1.2bn` is found by 1.2 too; see `Compounds`.
        cursor = index
        return RawWord(start: start, end: index, shape: shape, joiner: joiner)
      }
    }
    var end = index
    while index < limit {
      let length: Int
      (kind, length) = scalar(at: index)
      switch kind {
      case .lowercase: shape.insert(.hasLowercase)
      case .uppercase: shape.insert(.hasUppercase)
      case .letter: shape.insert(.hasOtherLetter)
      case .digit: shape.insert(.hasDigit)
      case .ignorable:
        // Part of the word only when letters follow.
        index += length
        continue
      default:
        return finish(start: start, end: end, shape: shape, joiner: joiner)
      }
      index += length
      end = index
    }
    return finish(start: start, end: end, shape: shape, joiner: joiner)
  }

  /// Looks behind a word for `'s`, which is left out, and for `n't`, `'ll` and their like, which belong to it.
  private mutating func finish(
    start: Int, end: Int, shape: RawWord.Shape, joiner: RawWord.Joiner
  ) -> RawWord {
    cursor = end
    var word = RawWord(start: start, end: end, shape: shape, joiner: joiner)
    guard end < limit, !shape.isDisjoint(with: .anyLetter) || shape.contains(.hasDigit) else { return word }
    let (kind, length) = scalar(at: end)
    guard kind == .apostrophe else { return word }
    let first = lowercaseLetter(at: end + length)
    let second = lowercaseLetter(at: end + length + 1)
    if first == UInt8(ascii: "s"), !isWord(at: end + length + 1) {
      cursor = end + length + 1
      return word
    }
    let suffixLength: Int
    switch (first, second) {
    case (UInt8(ascii: "t"), _) where lowercaseLetter(at: end - 1) == UInt8(ascii: "n"): suffixLength = 1
    case (UInt8(ascii: "m"), _) where end - start == 1: suffixLength = 1
    case (UInt8(ascii: "d"), _) where end - start > 1: suffixLength = 1
    case (UInt8(ascii: "l"), UInt8(ascii: "l")), (UInt8(ascii: "v"), UInt8(ascii: "e")),
      (UInt8(ascii: "r"), UInt8(ascii: "e")):
      suffixLength = 2
    default: return word
    }
    let suffixEnd = end + length + suffixLength
    guard suffixEnd <= limit, !isWord(at: suffixEnd) else { return word }
    word.end = suffixEnd
    word.shape.insert(.isContraction)
    cursor = suffixEnd
    return word
  }

  /// `U.S.`, `U.N`, `a.m.`: single letters with points between, two or more. The last point is part of the word.
  private mutating func scanDotted(from start: Int, joiner: RawWord.Joiner) -> RawWord? {
    var letters = 0
    var index = start
    var end = start
    var shape: RawWord.Shape = .isDotted
    while lowercaseLetter(at: index) != 0, !isWord(at: index + 1) {
      shape.insert(bytes[index] & 0x20 == 0 ? .hasUppercase : .hasLowercase)
      letters += 1
      index += 1
      end = index
      guard index < limit, bytes[index] == UInt8(ascii: ".") else { break }
      index += 1
      end = index
    }
    // One letter and a point is an initial or the end of a sentence.
    guard letters >= 2 else { return nil }
    cursor = end
    if end < limit {
      let (kind, length) = scalar(at: end)
      if kind == .apostrophe, lowercaseLetter(at: end + length) == UInt8(ascii: "s"),
        !isWord(at: end + length + 1)
      {
        cursor = end + length + 1
      }
    }
    return RawWord(start: start, end: end, shape: shape, joiner: joiner)
  }

  /// Digits with thousands commas (three digits behind each) and one decimal point.
  private func endOfNumber(from start: Int) -> Int {
    var index = endOfDigits(from: start)
    while index + 3 < limit, bytes[index] == UInt8(ascii: ","), endOfDigits(from: index + 1) == index + 4 {
      index += 4
    }
    if index + 1 < limit, bytes[index] == UInt8(ascii: "."), isASCIIDigit(bytes[index + 1]) {
      index = endOfDigits(from: index + 1)
    }
    return index
  }

  private func endOfDigits(from start: Int) -> Int {
    var index = start
    while index < limit {
      let (kind, length) = scalar(at: index)
      guard kind == .digit else { break }
      index += length
    }
    return index
  }

  private func isUnit(at start: Int) -> Bool {
    var index = start
    while index < limit, index - start < 4, lowercaseLetter(at: index) != 0 { index += 1 }
    guard !isWord(at: index) else { return false }
    return Units.contains(UnsafeBufferPointer(rebasing: bytes[start..<index]))
  }

  private func endOfMarks(from start: Int) -> Int {
    var index = start
    while index < limit {
      let (kind, length) = scalar(at: index)
      // The vowel signs and tone marks of these scripts are letters without case.
      guard kind == .letter, bytes[index] >= 0xCC else { break }
      index += length
    }
    return index
  }

  // MARK: Bytes and scalars

  @inline(__always)
  private func scalar(at index: Int) -> (kind: ScalarClass, length: Int) {
    let byte = bytes[index]
    if byte < 0x80 { return (table.classOfScalar(UInt32(byte)), 1) }
    guard let (value, length) = UTF8Decoding.scalar(in: bytes, at: index) else { return (.separator, 1) }
    return (table.classOfScalar(value), length)
  }

  @inline(__always)
  private func isWord(at index: Int) -> Bool { index < limit && scalar(at: index).kind.isWord }

  private func isLetter(at index: Int) -> Bool {
    let kind = scalar(at: index).kind
    return kind.isWord && kind != .digit
  }

  /// The ASCII letter at `index` in lower case, or 0 if there is none.
  @inline(__always)
  private func lowercaseLetter(at index: Int) -> UInt8 {
    guard index >= 0, index < limit else { return 0 }
    let lower = bytes[index] | 0x20
    return lower &- UInt8(ascii: "a") < 26 && bytes[index] < 0x80 ? lower : 0
  }

  @inline(__always)
  private func isASCIIDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
