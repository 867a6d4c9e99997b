/// Reads a table of little-endian numbers without copying it. The bytes must outlive what is read from them.
struct TableReader {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The counts of a header: eight bytes of `magic`, then `fields` numbers of 32 bits.
  mutating func header(magic: String, fields: Int) throws(NameModelError) -> [Int] {
    guard bytes.count >= 8 + 4 * fields, bytes.starts(with: magic.utf8) else {
      throw .notAModel(expected: magic)
    }
    offset = 8 + 4 * fields
    return (0..<fields).map {
      Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 8 + 4 * $0, as: UInt32.self)))
    }
  }

  /// Takes an array of `count` numbers; the header's sizes were checked before.
  mutating func array<Element: BitwiseCopyable>(_ count: Int, of type: Element.Type) -> TableColumn<Element> {
    let column = TableColumn<Element>(
      base: UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + offset), count: count)
    offset += count * MemoryLayout<Element>.size
    return column
  }
}

/// A column of a table, of numbers that need not be aligned.
struct TableColumn<Element: BitwiseCopyable>: @unchecked Sendable {
  let base: UnsafeRawPointer
  let count: Int

  @inline(__always)
  subscript(index: Int) -> Element {
    base.loadUnaligned(fromByteOffset: index * MemoryLayout<Element>.size, as: Element.self)
  }

  /// Where `value` stands in a column that rises.
  func index(of value: Element) -> Int? where Element: Comparable {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == value ? low : nil
  }
}
