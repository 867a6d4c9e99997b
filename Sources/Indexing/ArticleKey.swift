/// A fixed-size stand-in for an article's id, for tables that hold one for each article of an archive.
///
/// Two FNV-1a hashes of 64 bits with different offsets, finished with SplitMix64's mixer. Among a billion ids the chance that two share a key is
/// below one in 10^20.
public struct ArticleKey: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  init(_ id: String) {
    var first: UInt64 = 0xCBF2_9CE4_8422_2325
    var second: UInt64 = 0x84222325_CBF29CE4
    for byte in id.utf8 {
      first = (first ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      second = (second ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
      second ^= second >> 29
    }
    high = Self.mix(first)
    low = Self.mix(second)
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
