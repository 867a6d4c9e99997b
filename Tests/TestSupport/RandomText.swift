/// Texts of any script, thick with the marks that words and sentences turn on.
public enum RandomText {
  private static let marks: [String] = [
    " ", " ", " ", "\n", "\n\n", ".", ". ", "! ", "? ", "…", ",", "-", "‐", "'", "’", "‘", "\"", "“", "”",
    "&", "/", "$",
    "%", "U.S.", "'s ", "’s ", "n't", "1,200", "1.2bn", "F-16", "\u{AD}", "\u{200D}", "\u{301}", "\u{FEFF}",
    "\r\n",
    "\u{2028}", "\0", "。", "US", "IT ",
  ]
  private static let alphabets: [ClosedRange<UInt32>] = [
    0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0xC0...0x24F, 0x370...0x3FF, 0x400...0x4FF, 0x5D0...0x5EA,
    0x620...0x64A, 0x900...0x94D, 0xE01...0xE4E, 0x1780...0x17D3, 0x3041...0x30FF, 0x4E00...0x4FFF,
    0xAC00...0xACFF, 0x1F300...0x1F6FF, 0x20000...0x20100, 0x0...0x10FFFF,
  ]

  /// A text of at most some thousand scalars.
  public static func make(_ generator: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...120, using: &generator) {
      if Bool.random(using: &generator), let mark = marks.randomElement(using: &generator) {
        text += mark
      } else if let alphabet = alphabets.randomElement(using: &generator) {
        for _ in 0..<Int.random(in: 1...8, using: &generator) {
          if let scalar = Unicode.Scalar(UInt32.random(in: alphabet, using: &generator)) {
            text.unicodeScalars.append(scalar)
          }
        }
      }
    }
    return text
  }
}
