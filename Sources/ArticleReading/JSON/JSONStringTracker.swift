/// Tells, byte by byte, what of an object stands inside strings.
struct JSONStringTracker {
  private var isInString = false
  private var isEscaped = false

  /// Takes in the next byte, and tells whether it stands inside a string; of the quotation marks the closing one does.
  mutating func isInside(_ byte: UInt8) -> Bool {
    guard isInString else {
      isInString = byte == UInt8(ascii: "\"")
      return false
    }
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isInString = false
    }
    return true
  }
}
