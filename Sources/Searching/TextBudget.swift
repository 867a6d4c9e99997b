/// How much text may still be read for one request: some tenths of a second's worth, whatever is asked.
final class TextBudget {
  private var bytesLeft = 12 << 20

  /// Whether there was more to read than may be; what was not read is left out.
  private(set) var isExhausted = false

  /// Takes the bytes of a text, if there are any left.
  func take(_ count: Int) -> Bool {
    guard bytesLeft > 0 else {
      isExhausted = true
      return false
    }
    bytesLeft -= count
    return true
  }
}
