/// How much text may still be read for one request, all questions that it takes together.
final class TextBudget {
  private var bytesLeft: Int

  init(bytes: Int) { bytesLeft = bytes }

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
