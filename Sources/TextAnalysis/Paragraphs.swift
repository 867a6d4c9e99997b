/// The paragraphs of a text: runs of lines between blank lines or, where lines are long, each line.
///
/// Every line break ends a paragraph. Readers join the lines of hard-wrapped copy before; JSON bodies that
/// put one line break between paragraphs are common.
struct Paragraphs: Sequence, IteratorProtocol {
  private let text: UnsafeBufferPointer<UInt8>
  private var cursor = 0

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// The bytes of the next paragraph, without the white space around it.
  mutating func next() -> Range<Int>? {
    while cursor < text.count {
      var end = cursor
      while end < text.count, text[end] != UInt8(ascii: "\n"), text[end] != UInt8(ascii: "\r") { end += 1 }
      var first = cursor
      var last = end
      while first < last, isSpace(text[first]) { first += 1 }
      while last > first, isSpace(text[last - 1]) { last -= 1 }
      cursor = end + 1
      if first < last { return first..<last }
    }
    return nil
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 9 < 5 }
}
