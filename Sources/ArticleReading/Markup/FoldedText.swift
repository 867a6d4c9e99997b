/// Text of mark-up with its white space folded: a run is one space, and none where a line ends between two ideographs.
enum FoldedText {
  static func of(_ text: String) -> String {
    var text = text
    return text.withUTF8 { isPlain($0) ? plain($0) : nil } ?? careful(text)
  }

  /// Whether all white space is ASCII's, and nothing is an ideograph: true of nearly all text in alphabets.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte < 0xC2 || (byte > 0xC2 && byte < 0xE1) { continue }
      // U+2010 to U+2027, dashes and quotation marks, are the only ones of the higher planes that are common there.
      guard byte == 0xE2, index + 1 < bytes.count, bytes[index] == 0x80,
        (0x90...0xA7).contains(bytes[index + 1])
      else {
        if byte == 0xC2, index < bytes.count, bytes[index] > 0xA0, bytes[index] != 0xAD { continue }
        return false
      }
    }
    return true
  }

  private static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var gap = false
    for byte in bytes {
      if byte <= 0x20 || byte == 0x7F {
        gap = true
        continue
      }
      if gap, !result.isEmpty { result.append(0x20) }
      gap = false
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func careful(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var gap = false
    var gapHasLineEnd = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace || scalar.value < 0x20 || scalar.value == 0x7F {
        gap = true
        if scalar == "\n" || scalar == "\r" { gapHasLineEnd = true }
        continue
      }
      // Soft hyphens and byte order marks are no part of a word.
      if scalar.value == 0xAD || scalar.value == 0xFEFF || scalar.value == 0x200B { continue }
      if gap, let last = result.last, !(gapHasLineEnd && isIdeograph(last) && isIdeograph(scalar)) {
        result.append(" ")
      }
      gap = false
      gapHasLineEnd = false
      result.append(scalar)
    }
    return String(result)
  }

  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    (0x2E80...0x9FFF).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value)
      || (0xFF00...0xFFEF).contains(scalar.value) || (0x20000...0x3FFFF).contains(scalar.value)
  }
}
