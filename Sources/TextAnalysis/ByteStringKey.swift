/// What a ``ByteStringTable`` looks for a string by.
///
/// Most words have no more than eight bytes: they are in it whole, and finding a known one costs one look into memory.
struct ByteStringKey {
  /// The bytes of a short string, or 64 bits of hash.
  let bits: UInt64
  /// The length, as far as 24 bits count, and the tag.
  let kind: UInt32

  private static let longestWhole = 8

  /// Whether the bits are the string.
  var isWhole: Bool { kind >> 8 <= Self.longestWhole }

  /// Well mixed, from the bits and the kind.
  var hash: UInt32 {
    @inline(__always) get {
      UInt32(truncatingIfNeeded: Self.mix(bits ^ UInt64(kind) &* 0xD6E8_FEB8_6659_FD93) >> 32)
    }
  }

  @inline(__always)
  init(bits: UInt64, kind: UInt32) {
    self.bits = bits
    self.kind = kind
  }

  /// Parts of a string overlap rather than be gathered byte by byte: loops of a length that changes from word to word are what
  /// processors guess badly.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, tag: UInt8) {
    let raw = UnsafeRawBufferPointer(bytes)
    let count = raw.count
    func part<Part: FixedWidthInteger>(_ offset: Int, as type: Part.Type) -> UInt64 {
      UInt64(truncatingIfNeeded: raw.loadUnaligned(fromByteOffset: offset, as: type))
    }
    var bits: UInt64 = 0
    if count > Self.longestWhole {
      var index = 0
      while index + 8 < count {
        bits = Self.mix(bits ^ part(index, as: UInt64.self) ^ 0x9E37_79B9_7F4A_7C15)
        index += 8
      }
      bits = Self.mix(bits ^ part(count - 8, as: UInt64.self))
    } else if count == 8 {
      bits = part(0, as: UInt64.self)
    } else if count >= 4 {
      bits = part(0, as: UInt32.self) << 32 | part(count - 4, as: UInt32.self)
    } else if count >= 2 {
      bits = part(0, as: UInt16.self) << 32 | part(count - 2, as: UInt16.self)
    } else if count == 1 {
      bits = part(0, as: UInt8.self)
    }
    self.init(bits: bits, kind: UInt32(min(count, 0xFF_FFFF)) << 8 | UInt32(tag))
  }

  /// Folds eight bytes with a multiply, both halves of the product onto one another.
  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }
}
