/// Control characters inside strings, which JSON wants escaped and some senders do not.
enum JSONControls {
  /// `bytes` of an object with a space for each control character in its strings; `nil` where there is none.
  static func replaced(in bytes: [UInt8]) -> [UInt8]? {
    var result = bytes
    var strings = JSONStringTracker()
    var found = false
    for (index, byte) in bytes.enumerated() where strings.isInside(byte) && byte < 0x20 {
      result[index] = 0x20
      found = true
    }
    return found ? result : nil
  }
}
