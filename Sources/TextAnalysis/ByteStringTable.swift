/// Numbers byte strings in the order they are first seen, so that a word met again costs one probe and no allocation.
///
/// A `tag` of the caller's keeps apart equal bytes that mean different things (a word in a headline of
/// capitals is read differently from the same word in a sentence).
///
/// Memory is held by hand: arrays would check bounds, sharing and exclusive access for each word of each article. Not `Sendable` but
/// for reading.
package final class ByteStringTable {
  /// A place in the table. What is compared lies beside what is found, so that a known word costs two looks into memory.
  private struct Slot {
    var hash: UInt32 = 0
    /// The number of the string plus one, or 0 for an empty slot.
    var numberPlusOne: UInt32 = 0
    var start: UInt32 = 0
    var length: UInt32 = 0
  }

  private struct Memory {
    var slots: UnsafeMutablePointer<Slot>
    /// A power of two.
    var slotCount: Int
    /// All strings, one behind another.
    var bytes: UnsafeMutablePointer<UInt8>
    var byteCount = 0
    var byteCapacity: Int
    /// Where each string ends among the bytes; it begins where the one before it ends.
    var ends: UnsafeMutablePointer<UInt32>
    var count = 0
    var capacity: Int
  }

  private let memory: UnsafeMutablePointer<Memory>

  private static let fewestSlots = 1 << 12

  package init() {
    memory = .allocate(capacity: 1)
    memory.initialize(to: Self.empty())
  }

  deinit {
    Self.free(memory.pointee)
    memory.deallocate()
  }

  private static func empty() -> Memory {
    let capacity = fewestSlots / 2
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: fewestSlots)
    slots.initialize(repeating: Slot(), count: fewestSlots)
    return Memory(
      slots: slots, slotCount: fewestSlots, bytes: .allocate(capacity: 8 * capacity),
      byteCapacity: 8 * capacity,
      ends: .allocate(capacity: capacity), capacity: capacity)
  }

  private static func free(_ memory: Memory) {
    memory.slots.deallocate()
    memory.bytes.deallocate()
    memory.ends.deallocate()
  }

  /// Forgets all strings; numbers are given anew from 0.
  package func removeAll() {
    Self.free(memory.pointee)
    memory.pointee = Self.empty()
  }

  /// How many different strings are held.
  package var count: Int { memory.pointee.count }

  /// The bytes of string `number`, valid for the call only.
  @inline(__always)
  package func withBytes<R>(of number: UInt32, _ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R
  {
    let number = Int(number)
    precondition(number < memory.pointee.count, "a string that is not in the table")
    let start = number == 0 ? 0 : Int(memory.pointee.ends[number - 1])
    let end = Int(memory.pointee.ends[number])
    return try withExtendedLifetime(self) {
      try body(UnsafeBufferPointer(start: memory.pointee.bytes + start, count: end - start))
    }
  }

  /// The number of `bytes`, given anew if they were never seen with this `tag`.
  package func intern(
    _ bytes: UnsafeBufferPointer<UInt8>, tag: UInt8 = 0
  ) -> (number: UInt32, isNew: Bool) {
    let hash = Self.hash(bytes, tag: tag)
    let place = self.place(of: bytes, hash: hash)
    let known = memory.pointee.slots[place].numberPlusOne
    guard known == 0 else { return (known - 1, false) }
    return (add(bytes, hash: hash, at: place), true)
  }

  /// The number of `bytes` if they were seen with this `tag`.
  package func number(of bytes: UnsafeBufferPointer<UInt8>, tag: UInt8 = 0) -> UInt32? {
    let known = memory.pointee.slots[place(of: bytes, hash: Self.hash(bytes, tag: tag))].numberPlusOne
    return known == 0 ? nil : known - 1
  }

  /// The slot that holds `bytes`, or the empty one where they would go.
  @inline(__always)
  private func place(of bytes: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int {
    let slots = memory.pointee.slots
    let all = memory.pointee.bytes
    let mask = memory.pointee.slotCount - 1
    var place = Int(hash) & mask
    while slots[place].numberPlusOne != 0 {
      if slots[place].hash == hash, Int(slots[place].length) == bytes.count,
        Self.isSame(bytes, all + Int(slots[place].start))
      {
        return place
      }
      place = (place + 1) & mask
    }
    return place
  }

  @inline(__always)
  private static func isSame(_ bytes: UnsafeBufferPointer<UInt8>, _ other: UnsafeMutablePointer<UInt8>)
    -> Bool
  {
    let left = UnsafeRawPointer(bytes.baseAddress ?? UnsafePointer(other))
    let right = UnsafeRawPointer(other)
    func differ<Part: FixedWidthInteger>(_ offset: Int, as type: Part.Type) -> Bool {
      left.loadUnaligned(fromByteOffset: offset, as: type)
        != right.loadUnaligned(fromByteOffset: offset, as: type)
    }
    let count = bytes.count
    // The last part overlaps the one before it, so that there is no loop over what is left.
    if count >= 8 {
      var index = 0
      while index + 8 < count {
        if differ(index, as: UInt64.self) { return false }
        index += 8
      }
      return !differ(count - 8, as: UInt64.self)
    }
    if count >= 4 { return !differ(0, as: UInt32.self) && !differ(count - 4, as: UInt32.self) }
    if count >= 2 { return !differ(0, as: UInt16.self) && !differ(count - 2, as: UInt16.self) }
    return count == 0 || !differ(0, as: UInt8.self)
  }

  // MARK: Growing

  private func add(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt32, at place: Int) -> UInt32 {
    let number = memory.pointee.count
    let start = memory.pointee.byteCount
    makeRoom(forBytes: bytes.count)
    if let first = bytes.baseAddress {
      (memory.pointee.bytes + start).update(from: first, count: bytes.count)
    }
    memory.pointee.byteCount += bytes.count
    memory.pointee.ends[number] = UInt32(memory.pointee.byteCount)
    memory.pointee.count += 1
    memory.pointee.slots[place] = Slot(
      hash: hash, numberPlusOne: UInt32(number) + 1, start: UInt32(start), length: UInt32(bytes.count))
    if memory.pointee.count * 2 > memory.pointee.slotCount { growSlots() }
    return UInt32(number)
  }

  private func makeRoom(forBytes count: Int) {
    let needed = memory.pointee.byteCount + count
    // Places are kept in 32 bits; words of 4 GB are not met between two calls of `removeAll`.
    precondition(needed <= Int(UInt32.max), "the table of words is full")
    if needed > memory.pointee.byteCapacity {
      let capacity = max(needed, 2 * memory.pointee.byteCapacity)
      memory.pointee.bytes = Self.grown(
        memory.pointee.bytes, count: memory.pointee.byteCount, capacity: capacity)
      memory.pointee.byteCapacity = capacity
    }
    if memory.pointee.count == memory.pointee.capacity {
      let capacity = 2 * memory.pointee.capacity
      memory.pointee.ends = Self.grown(memory.pointee.ends, count: memory.pointee.count, capacity: capacity)
      memory.pointee.capacity = capacity
    }
  }

  private static func grown<Element>(
    _ old: UnsafeMutablePointer<Element>, count: Int, capacity: Int
  ) -> UnsafeMutablePointer<Element> {
    let new = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    new.moveInitialize(from: old, count: count)
    old.deallocate()
    return new
  }

  private func growSlots() {
    let old = UnsafeMutableBufferPointer(start: memory.pointee.slots, count: memory.pointee.slotCount)
    let count = 2 * old.count
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: count)
    slots.initialize(repeating: Slot(), count: count)
    for slot in old where slot.numberPlusOne != 0 {
      var place = Int(slot.hash) & (count - 1)
      while slots[place].numberPlusOne != 0 { place = (place + 1) & (count - 1) }
      slots[place] = slot
    }
    old.deallocate()
    memory.pointee.slots = slots
    memory.pointee.slotCount = count
  }

  // MARK: Hashing

  /// Folds eight bytes at a time with a multiply and a shift; the low bits are taken from the well-mixed high half.
  ///
  /// The tag is part of the hash, and equal hashes with equal bytes but unequal tags are told apart because the
  /// full 32 bits are compared; the tag is mixed in by an odd multiple that cannot cancel.
  @inline(__always)
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, tag: UInt8) -> UInt32 {
    var state = 0x9E37_79B9_7F4A_7C15 &+ UInt64(bytes.count) &* 0xD6E8_FEB8_6659_FD93
    let raw = UnsafeRawBufferPointer(bytes)
    func part<Part: FixedWidthInteger>(_ offset: Int, as type: Part.Type) -> UInt64 {
      UInt64(truncatingIfNeeded: raw.loadUnaligned(fromByteOffset: offset, as: type))
    }
    let count = raw.count
    // As in comparing, parts overlap rather than be gathered byte by byte.
    if count >= 8 {
      var index = 0
      while index + 8 < count {
        state = mix(state ^ part(index, as: UInt64.self))
        index += 8
      }
      state = mix(state ^ part(count - 8, as: UInt64.self))
    } else if count >= 4 {
      state = mix(state ^ (part(0, as: UInt32.self) << 32 | part(count - 4, as: UInt32.self)))
    } else if count >= 2 {
      state = mix(state ^ (part(0, as: UInt16.self) << 32 | part(count - 2, as: UInt16.self)))
    } else {
      state = mix(state ^ (count == 0 ? 0 : part(0, as: UInt8.self)))
    }
    return UInt32(truncatingIfNeeded: state >> 32) ^ (UInt32(tag) &* 0x9E37_79B1)
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }
}
