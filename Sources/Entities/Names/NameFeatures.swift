import TextAnalysis

/// Describes single words to the network: which features they have, and where their vector is.
///
/// Training and decoding both describe words with it.
package struct NameFeatures {
  /// The description of one word.
  package struct Description {
    /// The hashes of its features; the first is the word itself.
    package var hashes: [UInt32] = []
    /// The row of its vector in the lexicon, or -1.
    package var vector = -1
    var key: UInt32 = 0
    var flags: NameLexicon.Flags = []
    /// Whether it is known as a word that is seldom written with a capital.
    var isCommon = false
  }

  private let lexicon: NameLexicon

  package init(lexicon: NameLexicon) { self.lexicon = lexicon }

  /// The kinds of features; each kind has hashes of its own.
  private enum Kind: UInt32 {
    case word = 1
    case shape, length, prefix, suffix, capitalSuffix, traits, flag, flags, cases, capitals, rarity, unknown
    case cluster, smallCluster, capitalisedCluster, part, partCluster
  }

  /// Describes a word.
  ///
  /// - Parameter isShouted: Whether it stands in a line of capitals, where its own tell nothing.
  package func describe(
    _ bytes: UnsafeBufferPointer<UInt8>, traits: WordTraits, isShouted: Bool
  ) -> Description {
    var result = Description()
    let small = Self.smallLetters(bytes)
    result.key = NameKey.of(small)
    let entry = lexicon.entry(of: result.key)
    result.vector = entry?.vector ?? -1
    (result.flags, result.isCommon) = lexicon.outline(of: result.key)
    result.hashes.reserveCapacity(48)

    func add(_ kind: Kind, _ value: UInt32) {
      var hash = (value ^ kind.rawValue &* 0x9E37_79B1) &* 0x85EB_CA6B
      hash ^= hash >> 15
      hash = (hash &+ kind.rawValue) &* 0xC2B2_AE35
      result.hashes.append(hash ^ hash >> 13)
    }

    // 0 small, 1 capitalised, 2 all capitals, 3 in a line of capitals, 4 no letters.
    let form: UInt32 =
      isShouted
      ? 3
      : !traits.contains(.hasLetter)
        ? 4 : traits.contains(.isAllCapitals) && bytes.count > 1 ? 2 : traits.contains(.isCapitalised) ? 1 : 0

    add(.word, result.key)
    add(.shape, isShouted ? 3 : Self.shape(bytes))
    add(.length, UInt32(min(small.count, 12)) << 3 | form)
    add(.traits, UInt32(isShouted ? 256 : Int(traits.rawValue)))
    if traits.contains(.hasLetter) {
      for length in 1...4 where small.count > length {
        let tag = UInt32(length) << 28
        add(.prefix, NameKey.of(small[..<length]) ^ tag)
        add(.suffix, NameKey.of(small[(small.count - length)...]) ^ tag)
      }
      if small.count > 3 { add(.capitalSuffix, NameKey.of(small[(small.count - 3)...]) &+ form) }
    }
    guard let entry else {
      add(.unknown, form)
      if traits.contains(.hasHyphen) { addParts(of: small, add) }
      return result
    }
    for bit in 0..<16 where entry.flags.rawValue >> bit & 1 == 1 {
      add(.flag, UInt32(bit) << 3 | form)
    }
    add(.flags, UInt32(entry.flags.rawValue) << 3 | form)
    add(.cases, UInt32(entry.cases & 15) << 3 | form)
    add(.capitals, UInt32(entry.cases) << 3 | form)
    add(.rarity, UInt32(entry.rarity) << 3 | form)
    let own: UInt32
    switch form {
    case 2: own = entry.clusters.capitals != 0 ? entry.clusters.capitals : entry.clusters.capitalised
    case 1, 3: own = entry.clusters.capitalised
    default: own = entry.clusters.small
    }
    for bits in [4, 6, 8, 10, 13, 20] as [UInt32] where own != 0 {
      add(.cluster, own & (1 << bits - 1) | bits << 24)
    }
    if form != 0 {
      for bits in [4, 8, 20] as [UInt32] where entry.clusters.small != 0 {
        add(.smallCluster, entry.clusters.small & (1 << bits - 1) | bits << 24)
      }
    }
    if form != 1, form != 3, entry.clusters.capitalised != 0 {
      for bits in [6, 20] as [UInt32] {
        add(.capitalisedCluster, entry.clusters.capitalised & (1 << bits - 1) | bits << 24)
      }
    }
    return result
  }

  /// The part of a description that needs no hashes.
  func outline(_ bytes: UnsafeBufferPointer<UInt8>) -> Description {
    var result = Description()
    result.key = NameKey.of(Self.smallLetters(bytes))
    (result.flags, result.isCommon) = lexicon.outline(of: result.key)
    return result
  }

  /// What is known of the two sides of a hyphen.
  private func addParts(of small: [UInt8], _ add: (Kind, UInt32) -> Void) {
    guard let hyphen = small.firstIndex(of: UInt8(ascii: "-")) else { return }
    for (side, part) in [small[..<hyphen], small[(hyphen + 1)...]].enumerated() {
      guard let entry = lexicon.entry(of: NameKey.of(part)) else { continue }
      add(.part, UInt32(entry.flags.rawValue) << 1 | UInt32(side))
      add(.partCluster, (entry.clusters.capitalised & 0xFF) << 1 | UInt32(side))
    }
  }

  /// The UTF-8 of a word in small letters.
  static func smallLetters(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    if bytes.contains(where: { $0 >= 0x80 }) {
      return Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
    }
    return bytes.map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 }
  }

  /// The kinds of characters in turn, each at most twice: `Xx`, `XX`, `X.X.`, `d-x`.
  private static func shape(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var value: UInt32 = 0
    var last: UInt8 = 0
    var run = 0
    for byte in bytes {
      let kind: UInt8
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): kind = UInt8(ascii: "X")
      case UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...0xFF: kind = UInt8(ascii: "x")
      case UInt8(ascii: "0")...UInt8(ascii: "9"): kind = UInt8(ascii: "d")
      default: kind = byte
      }
      run = kind == last ? run + 1 : 1
      last = kind
      if run <= 2 { value = (value ^ UInt32(kind)) &* 0x0100_0193 }
    }
    return value
  }
}
