/// What a sentence tells of its words, before any network looks: whether it is a line of capitals, where names can be,
/// and the places of several words that the lexicon knows.
///
/// Training and decoding both read sentences with it.
package struct NameContext {
  /// What must be known of a word to read its sentence; worked out once for each different word.
  package struct Note {
    let key: UInt32
    let flags: NameLexicon.Flags
    let bits: Bits
    /// Seldom written with a capital, and on no list of names: `Exporters`.
    let isCommon: Bool
  }

  struct Bits: OptionSet {
    let rawValue: UInt8
    static let hasLetters = Bits(rawValue: 1)
    /// Two letters or more, all capital.
    static let isShouted = Bits(rawValue: 2)
    static let isCapitalised = Bits(rawValue: 4)
    /// Three letters or more and no function word: a title writes it with a capital.
    static let isLong = Bits(rawValue: 8)
    /// Short words and marks that may stand inside a name.
    static let mayLink = Bits(rawValue: 16)
    static let isNumber = Bits(rawValue: 32)
    /// Has a capital anywhere.
    static let mayBeName = Bits(rawValue: 64)
    static let opensQuote = Bits(rawValue: 128)
  }

  /// How the sentence is written.
  package enum Style: UInt8 { case plain, capitals, titled }

  package private(set) var style = Style.plain
  /// For each word of the sentence a number below ``codeCount``.
  package private(set) var codes: [UInt8] = []
  /// Where names can be, as indices in the sentence.
  package private(set) var stretches: [Range<Int>] = []

  package static let codeCount = 24
  /// The most words that join two parts of a stretch.
  private static let longestLink = 3

  package init() {}

  /// The note of a word.
  package static func note(
    _ description: NameFeatures.Description, bytes: UnsafeBufferPointer<UInt8>, traits: WordTraits
  ) -> Note {
    var bits: Bits = []
    if traits.contains(.hasLetter) { bits.insert(.hasLetters) }
    if traits.contains(.isAllCapitals), bytes.count > 1 { bits.insert(.isShouted) }
    if traits.contains(.isCapitalised) { bits.insert(.isCapitalised) }
    if bytes.count >= 3, !description.flags.contains(.function) { bits.insert(.isLong) }
    if traits.contains(.hasDigit), !traits.contains(.hasLetter) { bits.insert(.isNumber) }
    if !traits.isDisjoint(with: [.isCapitalised, .hasInnerCapital]) { bits.insert(.mayBeName) }
    // Letters beyond ASCII without case may be names too.
    if traits.contains(.hasLetter), !traits.contains(.isCapitalised), let first = bytes.first, first >= 0xD8 {
      bits.insert(.mayBeName)
    }
    let isShort = bytes.count <= 3 && !traits.contains(.hasDigit)
    if isShort || description.flags.contains(.function) && bytes.count <= 4 { bits.insert(.mayLink) }
    if let first = bytes.first, bytes.count <= 3,
      [UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "("), UInt8(ascii: ":")].contains(first)
        || bytes.elementsEqual([0xE2, 0x80, 0x9C])
    {
      bits.insert(.opensQuote)
    }
    return Note(
      key: description.key, flags: description.flags, bits: bits,
      isCommon: description.isCommon && description.flags.isDisjoint(with: .names))
  }

  /// Reads a sentence of `count` words.
  package mutating func read(count: Int, lexicon: NameLexicon, note: (Int) -> Note) {
    codes.removeAll(keepingCapacity: true)
    stretches.removeAll(keepingCapacity: true)
    readStyle(count: count, note: note)
    var isFirst = true
    for index in 0..<count {
      let bits = note(index).bits
      codes.append(style.rawValue * 8 + (isFirst ? 4 : 0))
      if bits.contains(.hasLetters) { isFirst = false }
      if bits.contains(.opensQuote) { isFirst = true }
    }
    findPhrases(count: count, lexicon: lexicon, note: note)
    findStretches(count: count, note: note)
  }

  /// Whether the word at `index` has a capital because a sentence or a quotation begins with it.
  func isFirst(_ index: Int) -> Bool { style == .plain && codes[index] & 4 != 0 }

  private mutating func readStyle(count: Int, note: (Int) -> Note) {
    var letters = 0
    var shouted = 0
    var long = 0
    var capitalised = 0
    for index in 0..<count {
      let bits = note(index).bits
      guard bits.contains(.hasLetters) else { continue }
      letters += 1
      if bits.contains(.isShouted) { shouted += 1 }
      guard bits.contains(.isLong) else { continue }
      long += 1
      if bits.contains(.isCapitalised) { capitalised += 1 }
    }
    style =
      shouted >= 3 && shouted * 10 >= letters * 8
      ? .capitals : long >= 4 && capitalised * 10 >= long * 9 ? .titled : .plain
  }

  /// Marks first, middle and last words of places that the lexicon knows; the longest wins.
  private mutating func findPhrases(count: Int, lexicon: NameLexicon, note: (Int) -> Note) {
    var index = 0
    while index + 1 < count {
      let first = note(index)
      guard first.flags.contains(.cityPart), first.bits.contains(.mayBeName),
        note(index + 1).flags.contains(.cityPart)
      else {
        index += 1
        continue
      }
      var key = first.key
      var best = 0
      for length in 2...4 where index + length <= count {
        let next = note(index + length - 1)
        guard next.flags.contains(.cityPart) else { break }
        key = NameKey.joined(key, next.key)
        if lexicon.hasPhrase(key) { best = length }
      }
      guard best > 0 else {
        index += 1
        continue
      }
      codes[index] |= 1
      for middle in index + 1..<index + best { codes[middle] |= middle == index + best - 1 ? 3 : 2 }
      index += best
    }
  }

  private mutating func findStretches(count: Int, note: (Int) -> Note) {
    let wanted: Bits = style == .capitals ? [.mayBeName, .hasLetters] : .mayBeName
    var index = 0
    while index < count {
      guard !note(index).bits.isDisjoint(with: wanted) else {
        index += 1
        continue
      }
      let start = index
      var end = index + 1
      var isPromising = isPromising(note(start))
      index = end
      while index < count, index - end <= Self.longestLink {
        let next = note(index)
        if !next.bits.isDisjoint(with: wanted) {
          end = index + 1
          if self.isPromising(next) { isPromising = true }
        } else if index == end, next.bits.contains(.isNumber) {
          end = index + 1
        } else if !next.bits.contains(.mayLink) {
          break
        }
        index += 1
      }
      index = max(end, index)
      if isPromising { stretches.append(start..<end) }
    }
  }

  /// A stretch of nothing but `The` or `In` needs no network.
  private func isPromising(_ note: Note) -> Bool { style == .capitals || !note.flags.contains(.function) }
}
