/// Numbers byte strings in the order they are first seen, so that a word met again costs one probe and no allocation.
///
/// A `tag` of the caller's keeps apart equal bytes that mean different things (a word in a headline of
/// capitals is read differently from the same word in a sentence).
package struct ByteStringTable {
  private var arena: [UInt8] = []
  /// Where each string ends in the arena; it begins where the one before it ends.
  private var ends: [UInt32] = []
  private var hashes: [UInt32] = []
  /// Open addressing: number + 1, or 0 for an empty slot. The size is a power of two.
  private var slots: [UInt32] = Array(repeating: 0, count: 1 << 12)

  package init() {}

  /// How many different strings are held.
  package var count: Int { ends.count }

  /// The bytes of string `number`, valid for the call only.
  package func withBytes<R>(of number: UInt32, _ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R
  {
    let range = self.range(of: number)
    return try arena.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private func range(of number: UInt32) -> Range<Int> {
    let start = number == 0 ? 0 : Int(ends[Int(number) - 1])
    return start..<Int(ends[Int(number)])
  }

  /// The number of `bytes`, given anew if they were never seen with this `tag`.
  package mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>, tag: UInt8 = 0) -> (
    number: UInt32, isNew: Bool
  ) {
    let hash = Self.hash(bytes, tag: tag)
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let number = slots[slot] - 1
      if hashes[Int(number)] == hash && holds(bytes, at: number) { return (number, false) }
      slot = (slot + 1) & mask
    }
    let number = UInt32(ends.count)
    arena.append(contentsOf: bytes)
    ends.append(UInt32(arena.count))
    hashes.append(hash)
    slots[slot] = number + 1
    if ends.count * 2 > slots.count { grow() }
    return (number, true)
  }

  /// The number of `bytes` if they were seen with this `tag`.
  package func number(of bytes: UnsafeBufferPointer<UInt8>, tag: UInt8 = 0) -> UInt32? {
    let hash = Self.hash(bytes, tag: tag)
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let number = slots[slot] - 1
      if hashes[Int(number)] == hash && holds(bytes, at: number) { return number }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func holds(_ bytes: UnsafeBufferPointer<UInt8>, at number: UInt32) -> Bool {
    let range = self.range(of: number)
    guard range.count == bytes.count else { return false }
    return arena.withUnsafeBufferPointer { arena in
      var index = range.lowerBound
      for byte in bytes {
        if arena[index] != byte { return false }
        index += 1
      }
      return true
    }
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = UInt32(number) + 1
    }
    slots = larger
  }

  /// Folds eight bytes at a time with a multiply and a shift; the low bits are taken from the well-mixed high half.
  ///
  /// The tag is part of the hash, and equal hashes with equal bytes but unequal tags are told apart because the
  /// full 32 bits are compared; the tag is mixed in by an odd multiple that cannot cancel.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, tag: UInt8) -> UInt32 {
    var state = 0x9E37_79B9_7F4A_7C15 &+ UInt64(bytes.count) &* 0xD6E8_FEB8_6659_FD93
    var index = 0
    let raw = UnsafeRawBufferPointer(bytes)
    while index + 8 <= raw.count {
      state = mix(state ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    while index < raw.count {
      rest = rest << 8 | UInt64(raw[index])
      index += 1
    }
    state = mix(state ^ rest)
    return UInt32(truncatingIfNeeded: state >> 32) ^ (UInt32(tag) &* 0x9E37_79B1)
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }
}
