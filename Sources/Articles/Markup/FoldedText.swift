/// Text of mark-up with its white space folded: a run is one space, and none where a line ends between two ideographs.
enum FoldedText {
  static func of(_ text: String) -> String {
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
