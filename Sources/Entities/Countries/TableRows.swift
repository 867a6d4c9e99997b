/// The rows of a table of `Resources/`, field by field, without making a string of any.
///
/// The first row, which names the columns, is left out.
struct TableRows {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ table: EmbeddedTable) {
    bytes = table.bytes
    skipLine()
  }

  /// Reads the next row into `fields`; `false` at the end.
  mutating func next(into fields: inout [UnsafeBufferPointer<UInt8>]) -> Bool {
    fields.removeAll(keepingCapacity: true)
    guard index < bytes.count else { return false }
    var start = index
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") {
        fields.append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
        start = index + 1
      }
      index += 1
      if byte == UInt8(ascii: "\n") { break }
    }
    return true
  }

  private mutating func skipLine() {
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    index += 1
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The field as text.
  var text: String { String(decoding: self, as: UTF8.self) }

  /// The field as a number, 0 when it is none.
  var number: Int {
    var value = 0
    for byte in self where byte &- UInt8(ascii: "0") < 10 { value = value * 10 + Int(byte & 15) }
    return value
  }
}
