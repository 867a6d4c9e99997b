/// A number for a content: FNV-1a of 64 bits (Fowler, Noll, Vo), in hexadecimal. It tells versions apart and guards nothing.
enum ContentHash {
  static func of(_ bytes: some Sequence<UInt8>) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(hash, radix: 16)
  }
}
