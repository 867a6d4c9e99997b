import TextAnalysis

/// A word, or a part of a hyphenated one, as the finder of countries looks at it.
struct Unit {
  /// Its number in the vocabulary of ``PlaceLexicon``, or -1.
  let word: Int32
  let hint: WordHint
  let start: UInt32
  let end: UInt32
  /// The index of the whole word in the text's words.
  let index: Int32
}

/// Turns words into units, working out what is known of each different word once.
struct WordReader {
  private let lexicon: PlaceLexicon
  /// By word number: the number in the vocabulary, or -2 less the index of the first of the parts.
  private var known: [(word: Int32, hint: WordHint)] = []
  private var parts: [(word: Int32, hint: WordHint, start: UInt32, end: UInt32)] = []
  private var partCounts: [Int32: Int] = [:]
  private var folded: [UInt8] = []

  init(lexicon: PlaceLexicon) { self.lexicon = lexicon }

  /// Appends the units of `words` to `units`; `placeHint` holds what is true of all of them.
  mutating func read(
    _ words: [Word], range: Range<Int>, table: WordTable, placeHint: WordHint, into units: inout [Unit]
  ) {
    var first = placeHint.union(.beginsSentence)
    for index in range {
      let word = words[index]
      while known.count <= Int(word.id) { known.append(readWord(UInt32(known.count), table: table)) }
      let (number, hint) = known[Int(word.id)]
      if number >= -1 {
        units.append(
          Unit(
            word: number, hint: hint.union(first), start: word.start, end: word.end, index: Int32(index)))
      } else {
        let begin = Int(-2 - number)
        for part in begin..<begin + (partCounts[number] ?? 0) {
          let glue: WordHint = part == begin ? first : placeHint.union(.isGlued)
          units.append(
            Unit(
              word: parts[part].word, hint: parts[part].hint.union(glue),
              start: word.start + parts[part].start,
              end: word.start + parts[part].end, index: Int32(index)))
        }
      }
      // An opening quote does not end the beginning of a sentence.
      if !hint.contains(.isPunctuation) { first = placeHint }
    }
  }

  private mutating func readWord(_ id: UInt32, table: WordTable) -> (word: Int32, hint: WordHint) {
    let traits = table[id]
    return table.withBytes(of: id) { bytes in
      guard traits.contains(.hasHyphen) else { return read(bytes, traits: traits) }
      let first = parts.count
      var start = 0
      var index = 0
      while index <= bytes.count {
        let length = index < bytes.count ? Self.hyphenLength(bytes, at: index) : 1
        if length > 0 {
          if index > start {
            let part = UnsafeBufferPointer(rebasing: bytes[start..<index])
            let (word, hint) = read(part, traits: Self.traits(of: part))
            parts.append((word, hint, UInt32(start), UInt32(index)))
          }
          start = index + length
        }
        index += max(1, length)
      }
      let number = Int32(-2 - first)
      partCounts[number] = parts.count - first
      return (number, parts.count > first ? parts[first].hint : [])
    }
  }

  private static func hyphenLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    if bytes[index] == UInt8(ascii: "-") { return 1 }
    guard bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return 0 }
    return bytes[index + 2] == 0x90 || bytes[index + 2] == 0x91 ? 3 : 0
  }

  /// The traits of a part, by its ASCII letters.
  private static func traits(of bytes: UnsafeBufferPointer<UInt8>) -> WordTraits {
    var traits: WordTraits = []
    var small = 0
    for (index, byte) in bytes.enumerated() {
      if byte &- UInt8(ascii: "A") < 26 {
        traits.insert(index == 0 ? [.isCapitalised, .hasLetter] : .hasLetter)
      } else if byte &- UInt8(ascii: "a") < 26 || byte >= 0x80 {
        small += 1
        traits.insert(.hasLetter)
      } else if byte == UInt8(ascii: ".") {
        traits.insert(.isDotted)
      }
    }
    if small == 0, traits.contains(.hasLetter) { traits.insert(.isAllCapitals) }
    return traits
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, traits: WordTraits) -> (
    word: Int32, hint: WordHint
  ) {
    var hint: WordHint = []
    guard !traits.contains(.isPunctuation) else {
      hint.insert(.isPunctuation)
      switch bytes[0] {
      case UInt8(ascii: ","): hint.insert(.isComma)
      case UInt8(ascii: "/"): hint.insert(.isSlash)
      case UInt8(ascii: "<"): hint.insert(.opensAngle)
      case UInt8(ascii: ">"): hint.insert(.closesAngle)
      case UInt8(ascii: "&"): return (lexicon.number(of: "and"), [.isJoiner])
      default: break
      }
      return (-1, hint)
    }
    if traits.contains(.isCapitalised) { hint.insert(.isCapitalised) }
    if traits.contains(.isAllCapitals) { hint.insert(.isAllCapitals) }
    if traits.contains(.isDotted) { hint.insert(.isDotted) }
    if traits.contains(.hasLetter) { hint.insert(.hasLetter) }
    if traits.contains([.isCapitalised, .isDotted]), bytes.count == 2 { hint.insert(.isInitial) }
    folded.removeAll(keepingCapacity: true)
    Folding.fold(bytes, into: &folded)
    if folded == [UInt8(ascii: "s")], bytes.count > 1 { hint.insert(.isPossessive) }
    let number = folded.withUnsafeBufferPointer { lexicon.number(of: $0) }
    return (number, hint.union(lexicon.hint(of: number)))
  }
}

extension PlaceLexicon {
  func number(of word: StaticString) -> Int32 {
    number(of: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }
}
