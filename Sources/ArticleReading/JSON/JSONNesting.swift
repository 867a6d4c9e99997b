/// How deep the brackets of an object stand inside one another.
enum JSONNesting {
  /// What the decoder follows.
  static let deepest = 512

  static func isTooDeep(_ bytes: [UInt8]) -> Bool {
    var depth = 0
    var strings = JSONStringTracker()
    for byte in bytes where !strings.isInside(byte) {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        if depth > deepest { return true }
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: continue
      }
    }
    return false
  }
}
