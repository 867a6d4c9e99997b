/// Control characters inside strings, which JSON wants escaped and some senders do not.
enum JSONControls {
  /// `bytes` of an object with a space for each control character in its strings; `nil` where there is none.
  static func replaced(in bytes: [UInt8]) -> [UInt8]? {
    var result = bytes
    var isInString = false
    var isEscaped = false
    var found = false
    for (index, byte) in bytes.enumerated() {
      guard isInString else {
        isInString = byte == UInt8(ascii: "\"")
        continue
      }
      if byte < 0x20 {
        result[index] = 0x20
        found = true
      }
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInString = false
      }
    }
    return found ? result : nil
  }
}
