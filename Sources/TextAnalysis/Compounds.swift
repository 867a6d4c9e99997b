/// Which words that stand together without a space are indexed as one word too.
///
/// Parts always have positions of their own, so `U.N.-backed` and `state-of-the-art` are found by their parts and, as
/// phrases, whole. One word more is made where readers also write the compound as one, or know it as one name:
/// `F-16` and `F16`, `e-mail` and `email`, `O'Leary`, `AT&T`, `1.2bn`.
enum Compounds {
  static func isWrittenAsOne(
    _ first: RawWord, _ second: RawWord, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    switch second.joiner {
    case .none: return false
    case .unit: return first.shape.contains(.startsWithDigit) && !second.shape.contains(.startsWithDigit)
    case .apostrophe: return isLetters(first) && isLetters(second)
    case .ampersand:
      return isLetters(first) && isLetters(second) && first.end - first.start <= 3
        && second.end - second.start <= 3
    case .hyphen:
      if second.shape.contains(.startsWithDigit) { return isLetters(first) && first.end - first.start <= 6 }
      if first.shape.contains(.startsWithDigit) { return isLetters(second) && second.end - second.start == 1 }
      guard isLetters(first), isLetters(second), !first.shape.contains(.isDotted) else { return false }
      return first.end - first.start == 1 || isPrefix(bytes[first.start..<first.end])
    }
  }

  private static func isLetters(_ word: RawWord) -> Bool { !word.shape.contains(.hasDigit) }

  private static func isPrefix(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard word.count <= 7 else { return false }
    var packed: UInt64 = 0
    for byte in word {
      guard byte < 0x80 else { return false }
      packed = packed << 8 | UInt64(byte | 0x20)
    }
    return prefixes.contains(packed)
  }

  /// Prefixes that English joins to a word with or without a hyphen.
  private static let prefixes: Set<UInt64> = Set(
    """
    anti auto bi co counter cyber de ex extra geo hydro hyper infra inter intra macro mega micro mid mini multi nano
    non over para photo post pre pro proto pseudo re semi sub super tele trans tri ultra un under uni vice
    """.utf8.split { $0 <= UInt8(ascii: " ") }.map { $0.reduce(0) { $0 << 8 | UInt64($1) } })
}
