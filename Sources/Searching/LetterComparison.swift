/// Compares phrases letter for letter; only the amount of white space is free.
enum LetterComparison {
  static func isSame(_ phrase: String, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let written = String(decoding: text[range], as: UTF8.self)
    // Scalars, not Characters: é and e with an accent behind it are equal to Swift.
    return written.split(whereSeparator: \.isWhitespace).joined(separator: " ").unicodeScalars.elementsEqual(
      phrase.split(whereSeparator: \.isWhitespace).joined(separator: " ").unicodeScalars)
  }
}
