/// 128 bits that stand for some bytes: equal for equal bytes, and among a billion different ones equal with a chance below one
/// in 10^20. No protection against somebody who builds a collision on purpose.
public struct Fingerprint: Hashable, Sendable {
  /// The first half.
  public let high: UInt64
  /// The second half.
  public let low: UInt64

  /// Takes the halves.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// What fingerprints begin from where nothing goes before.
  public static let zero = Fingerprint(high: 0, low: 0)

  /// The fingerprint of `bytes` behind all that `seed` stands for: MurmurHash3, x64, 128 bits (Appleby 2011).
  public init(_ bytes: UnsafeRawBufferPointer, after seed: Fingerprint = .zero) {
    let first: UInt64 = 0x87C3_7B91_1142_53D5
    let second: UInt64 = 0x4CF5_AD43_2745_937F
    var h1 = seed.high
    var h2 = seed.low
    let blocks = bytes.count & ~15
    var offset = 0
    while offset < blocks {
      let k1 = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let k2 = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
      h1 ^= Self.rotate(k1 &* first, 31) &* second
      h1 = (Self.rotate(h1, 27) &+ h2) &* 5 &+ 0x52DC_E729
      h2 ^= Self.rotate(k2 &* second, 33) &* first
      h2 = (Self.rotate(h2, 31) &+ h1) &* 5 &+ 0x3849_5AB5
      offset += 16
    }
    var k1: UInt64 = 0
    var k2: UInt64 = 0
    for place in blocks..<bytes.count {
      let byte = UInt64(bytes[place])
      let shift = UInt64(place - blocks) * 8
      if shift < 64 { k1 |= byte << shift } else { k2 |= byte << (shift - 64) }
    }
    h2 ^= Self.rotate(k2 &* second, 33) &* first
    h1 ^= Self.rotate(k1 &* first, 31) &* second
    let count = UInt64(bytes.count)
    h1 ^= count
    h2 ^= count
    h1 = h1 &+ h2
    h2 = h2 &+ h1
    h1 = Self.mix(h1)
    h2 = Self.mix(h2)
    h1 = h1 &+ h2
    h2 = h2 &+ h1
    high = h1
    low = h2
  }

  /// The fingerprint of a text behind all that this one stands for.
  public func followed(by text: String) -> Fingerprint {
    var text = text
    return text.withUTF8 { Fingerprint(UnsafeRawBufferPointer($0), after: self) }
  }

  /// The fingerprint of another fingerprint behind all that this one stands for.
  public func followed(by other: Fingerprint) -> Fingerprint {
    withUnsafeBytes(of: (other.high.littleEndian, other.low.littleEndian)) { Fingerprint($0, after: self) }
  }

  /// The fingerprint of a number behind all that this one stands for.
  public func followed(by number: Int) -> Fingerprint {
    withUnsafeBytes(of: Int64(number).littleEndian) { Fingerprint($0, after: self) }
  }

  private static func rotate(_ value: UInt64, _ bits: UInt64) -> UInt64 {
    value << bits | value >> (64 - bits)
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var k = value
    k = (k ^ (k >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    k = (k ^ (k >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return k ^ (k >> 33)
  }
}

extension Fingerprint: CustomStringConvertible {
  /// 32 hexadecimal digits.
  public var description: String { Self.digits(high) + Self.digits(low) }

  /// Reads what ``description`` wrote.
  public init?(_ digits: String) {
    guard digits.utf8.count == 32, let high = UInt64(digits.prefix(16), radix: 16),
      let low = UInt64(digits.suffix(16), radix: 16)
    else { return nil }
    self.init(high: high, low: low)
  }

  private static func digits(_ half: UInt64) -> String {
    let digits = String(half, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
