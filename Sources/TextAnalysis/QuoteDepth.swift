/// Follows the double quotation marks of one paragraph, straight, curly or angular.
///
/// A mark without its partner, as in a quotation that goes on in the next paragraph or in inches, opens nothing: it would
/// swallow every sentence to the end.
struct QuoteDepth {
  private let text: UnsafeBufferPointer<UInt8>
  private let range: Range<Int>
  /// Straight marks of the paragraph that have a partner.
  private var straightLeft: Int
  private var isInStraight = false
  private var curlyEnd: Int?
  /// Whether no closing curly mark is left, so that the paragraph is not searched for one again and again.
  private var isOutOfCurly = false

  init(_ text: UnsafeBufferPointer<UInt8>, range: Range<Int>) {
    self.text = text
    self.range = range
    var straight = 0
    for index in range where text[index] == UInt8(ascii: "\"") { straight += 1 }
    straightLeft = straight - straight % 2
  }

  /// Whether the place passed last is inside a quotation.
  var isInside: Bool { isInStraight || curlyEnd != nil }

  /// Moves over the byte at `index`; bytes are passed in order, each once.
  mutating func pass(_ index: Int) {
    switch text[index] {
    case UInt8(ascii: "\""):
      guard straightLeft > 0 else { return }
      straightLeft -= 1
      isInStraight.toggle()
    case 0xE2 where index + 2 < range.upperBound && text[index + 1] == 0x80 && text[index + 2] == 0x9C:
      if curlyEnd == nil, !isOutOfCurly {
        curlyEnd = endOfCurly(after: index + 3)
        isOutOfCurly = curlyEnd == nil
      }
    default: break
    }
    if let end = curlyEnd, index >= end { curlyEnd = nil }
  }

  /// The last byte of the U+201D that closes a quotation, or `nil` if the paragraph has none.
  private func endOfCurly(after start: Int) -> Int? {
    var index = start
    while index + 2 < range.upperBound {
      if text[index] == 0xE2, text[index + 1] == 0x80, text[index + 2] == 0x9D { return index + 2 }
      index += 1
    }
    return nil
  }
}
