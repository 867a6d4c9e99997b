/// Turns byte offsets of a text into counts of Unicode scalars, which is what Dateline prints.
///
/// Quickest when asked for rising offsets: it goes on from the last answer.
public struct ScalarOffsets {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var byte = 0
  private var scalar = 0

  /// Counts in `bytes`, which must be UTF-8 and outlive this value.
  public init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// How many scalars begin before the byte at `offset`.
  public mutating func scalarOffset(ofByte offset: Int) -> Int {
    if offset < byte {
      byte = 0
      scalar = 0
    }
    while byte < offset, byte < bytes.count {
      // Every byte but a continuation byte begins a scalar.
      if bytes[byte] & 0xC0 != 0x80 { scalar += 1 }
      byte += 1
    }
    return scalar
  }
}
