/// The first words of a text in small letters, each as a number: one pass over the bytes, and no strings for words of ASCII.
struct WordKeys {
  private(set) var keys: [UInt64] = []
  private(set) var scripts = ScriptCount()
  private let most: Int

  init(most: Int) {
    self.most = most
    keys.reserveCapacity(most)
  }

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count, keys.count < most {
      while index < bytes.count, !Self.isLetter(bytes[index]) { index += 1 }
      let start = index
      var isASCII = true
      while index < bytes.count, Self.isLetter(bytes[index]) {
        if bytes[index] >= 0x80 { isASCII = false }
        index += 1
      }
      guard start < index else { return }
      let word = UnsafeBufferPointer(rebasing: bytes[start..<index])
      if isASCII {
        keys.append(Self.key(word))
        scripts.add(.latin, word.count)
      } else {
        // Marks such as dashes and quotation marks are part of the run; they part words.
        let text = String(decoding: word, as: UTF8.self)
        for part in text.unicodeScalars.split(whereSeparator: { !Self.isLetter($0) }) where keys.count < most
        {
          keys.append(Self.key(String(part).lowercased()))
          for scalar in part { scripts.add(scalar.value) }
        }
      }
    }
  }

  /// The number of a word in small letters.
  static func key(_ word: String) -> UInt64 {
    var word = word
    return word.withUTF8 { key($0) }
  }

  /// FNV-1a of the bytes, capitals of ASCII made small.
  private static func key(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word {
      hash = (hash ^ UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)) &* 0x0000_0100_0000_01B3
    }
    return hash
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isAlphabetic { return true }
    let category = scalar.properties.generalCategory
    return category == .nonspacingMark || category == .spacingMark
  }
}
