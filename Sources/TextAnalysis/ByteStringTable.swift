import CInnerLoops
import Glibc

/// Numbers byte strings in the order they are first seen, so that a word met again costs one probe and no allocation.
///
/// A `tag` of the caller's keeps apart equal bytes that mean different things (a word in a headline of
/// capitals is read differently from the same word in a sentence).
///
/// Memory is held by hand: arrays would check bounds, sharing and exclusive access for each word of each article. Not `Sendable` but
/// for reading.
package final class ByteStringTable {
  /// A place in the table, with what its string is looked for by; see ``ByteStringKey``.
  private struct Slot {
    var bits: UInt64 = 0
    var kind: UInt32 = 0
    /// The number of the string plus one, or 0 for an empty slot.
    var numberPlusOne: UInt32 = 0
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

  /// Asks for the memory in which `bytes` will be looked for soon. Who looks for several strings asks for all of them first, so that
  /// the waits overlap.
  @inline(__always)
  package func expect(_ bytes: UnsafeBufferPointer<UInt8>, tag: UInt8 = 0) {
    let place = Int(ByteStringKey(bytes, tag: tag).hash) & (memory.pointee.slotCount - 1)
    prefetch(memory.pointee.slots + place)
  }

  /// The number of `bytes`, given anew if they were never seen with this `tag`.
  package func intern(
    _ bytes: UnsafeBufferPointer<UInt8>, tag: UInt8 = 0
  ) -> (number: UInt32, isNew: Bool) {
    let key = ByteStringKey(bytes, tag: tag)
    let place = self.place(of: bytes, key)
    let known = memory.pointee.slots[place].numberPlusOne
    guard known == 0 else { return (known - 1, false) }
    return (add(bytes, key, at: place), true)
  }

  /// The number of `bytes` if they were seen with this `tag`.
  package func number(of bytes: UnsafeBufferPointer<UInt8>, tag: UInt8 = 0) -> UInt32? {
    let known = memory.pointee.slots[place(of: bytes, ByteStringKey(bytes, tag: tag))].numberPlusOne
    return known == 0 ? nil : known - 1
  }

  /// The slot that holds `bytes`, or the empty one where they would go.
  @inline(__always)
  private func place(of bytes: UnsafeBufferPointer<UInt8>, _ key: ByteStringKey) -> Int {
    let slots = memory.pointee.slots
    let mask = memory.pointee.slotCount - 1
    var place = Int(key.hash) & mask
    while slots[place].numberPlusOne != 0 {
      if slots[place].bits == key.bits, slots[place].kind == key.kind,
        key.isWhole || isSame(bytes, slots[place].numberPlusOne - 1)
      {
        return place
      }
      place = (place + 1) & mask
    }
    return place
  }

  private func isSame(_ bytes: UnsafeBufferPointer<UInt8>, _ number: UInt32) -> Bool {
    withBytes(of: number) { known in
      guard known.count == bytes.count, let left = known.baseAddress, let right = bytes.baseAddress else {
        return false
      }
      return memcmp(left, right, known.count) == 0
    }
  }

  // MARK: Growing

  private func add(_ bytes: UnsafeBufferPointer<UInt8>, _ key: ByteStringKey, at place: Int) -> UInt32 {
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
      bits: key.bits, kind: key.kind, numberPlusOne: UInt32(number) + 1)
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
      var place = Int(ByteStringKey(bits: slot.bits, kind: slot.kind).hash) & (count - 1)
      while slots[place].numberPlusOne != 0 { place = (place + 1) & (count - 1) }
      slots[place] = slot
    }
    old.deallocate()
    memory.pointee.slots = slots
    memory.pointee.slotCount = count
  }
}
