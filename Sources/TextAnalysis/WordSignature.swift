/// A word in four bytes: a hash of its term in the upper half, of the word as written in the lower.
///
/// Of two different words one in four billion pairs has the same signature; of two forms of one term one in 65,536.
public enum WordSignature {
  /// The bits that tell the term.
  public static let termMask: UInt32 = 0xFFFF_0000

  /// Upper halves beyond this one are not words in a forward list.
  private static let greatestTerm: UInt32 = 0xFFFE

  /// The signature of a word, from the bytes of its term and of the word as written.
  static func of(term: UnsafeBufferPointer<UInt8>, written: UnsafeBufferPointer<UInt8>) -> UInt32 {
    min(half(term, from: termStart), greatestTerm) << 16 | half(written, from: writtenStart)
  }

  /// The bits of a signature that tell the term `term`.
  public static func termBits(_ term: [UInt8]) -> UInt32 {
    term.withUnsafeBufferPointer { min(half($0, from: termStart), greatestTerm) << 16 }
  }

  /// What FNV-1a begins with.
  private static let termStart: UInt32 = 0x811C_9DC5
  /// Another start, since many words are their own terms: two that agree in the upper half would agree in the lower as well.
  private static let writtenStart: UInt32 = 0x9E37_79B9

  /// FNV-1a, its two halves folded onto one another, as its authors advise.
  private static func half(_ bytes: UnsafeBufferPointer<UInt8>, from start: UInt32) -> UInt32 {
    var hash = start
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return (hash >> 16) ^ (hash & 0xFFFF)
  }
}
