/// Brings the spellings of one word together: case, accents, width and the punctuation inside words.
///
/// Only Latin and Greek letters lose their accents: in Cyrillic, Arabic or the scripts of India a mark makes
/// another letter, and readers of these type it.
public enum Folding {
  /// The longest folded word kept, in bytes. A longer one is cut here, in articles and queries alike, so that it can
  /// still be found; Xapian refuses terms of more than 245 bytes.
  public static let longestWord = 200

  /// Appends the folded form of a word's bytes to `folded`.
  ///
  /// - Parameter keepsAccents: Leaves accents in place, for stemmers that read them; see ``Language``.
  public static func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, keepsAccents: Bool = false, into folded: inout [UInt8]
  ) {
    let start = folded.count
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        appendASCII(byte, before: index + 1 < bytes.count ? bytes[index + 1] : 0, to: &folded, since: start)
        index += 1
      } else if let (value, length) = UTF8Decoding.scalar(in: bytes, at: index) {
        appendScalar(value, keepsAccents: keepsAccents, to: &folded)
        index += length
      } else {
        index += 1
      }
    }
    cut(&folded, from: start)
  }

  /// The folded form of a word, for callers off the hot path.
  public static func fold(_ word: String) -> String {
    var folded: [UInt8] = []
    var word = word
    word.withUTF8 { fold($0, into: &folded) }
    return String(decoding: folded, as: UTF8.self)
  }

  @inline(__always)
  private static func appendASCII(
    _ byte: UInt8, before next: UInt8, to folded: inout [UInt8], since start: Int
  ) {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(byte | 0x20)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): folded.append(byte)
    case UInt8(ascii: "."):
      // A decimal point stays, the points of U.S. go.
      if let last = folded.last, folded.count > start, isDigit(last), isDigit(next) { folded.append(byte) }
    default: break
    }
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  private static func appendScalar(_ value: UInt32, keepsAccents: Bool, to folded: inout [UInt8]) {
    if let spelt = lettersWithoutDecomposition[value] {
      folded.append(contentsOf: spelt.utf8)
      return
    }
    guard let scalar = Unicode.Scalar(value), ScalarClass.of(value) != .ignorable else { return }
    switch value {
    case 0x300...0x36F:
      if keepsAccents { folded.append(contentsOf: String(scalar).utf8) }
    case 0x2010, 0x2011, 0x2018, 0x2019, 0x02BC, 0xFF07, 0xFF0D: break
    case 0xFF01...0xFF5E:
      // Full-width forms stand 0xFEE0 above their ASCII letters.
      appendASCII(UInt8(value - 0xFEE0), before: 0, to: &folded, since: folded.count)
    case 0xC0...0x24F, 0x1E00...0x1EFF, 0x370...0x3FF, 0x1F00...0x1FFF:
      let lower = scalar.properties.lowercaseMapping
      guard !keepsAccents else {
        folded.append(contentsOf: lower.utf8)
        return
      }
      for part in lower.unicodeScalars where !(0x300...0x36F).contains(part.value) {
        guard let plain = Unicode.Scalar(Accents.removed(from: part.value)) else { continue }
        folded.append(contentsOf: String(plain).utf8)
      }
    default:
      folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }

  /// Letters that Unicode does not take apart although readers type the plain ones, and the Russian ё, which print
  /// writes as е.
  private static let lettersWithoutDecomposition: [UInt32: String] = [
    0xC6: "ae", 0xE6: "ae", 0xD0: "d", 0xF0: "d", 0xD8: "o", 0xF8: "o", 0xDE: "th", 0xFE: "th", 0xDF: "ss",
    0x1E9E: "ss", 0x110: "d", 0x111: "d", 0x126: "h", 0x127: "h", 0x131: "i", 0x138: "k", 0x141: "l",
    0x142: "l", 0x14A: "ng", 0x14B: "ng", 0x152: "oe", 0x153: "oe", 0x166: "t", 0x167: "t", 0x18F: "e",
    0x259: "e", 0x1DD: "e", 0x3C2: "σ", 0x401: "е", 0x451: "е",
  ]

  /// Cuts what was appended since `start` to ``longestWord`` bytes, between two scalars.
  private static func cut(_ folded: inout [UInt8], from start: Int) {
    guard folded.count - start > longestWord else { return }
    var end = start + longestWord
    while end > start, folded[end] & 0xC0 == 0x80 { end -= 1 }
    folded.removeSubrange(end...)
  }
}
