/// The marks that end a sentence and those that close behind them.
enum Terminator {
  /// The length in bytes of the mark at `index` that may end a sentence, or 0.
  static func length(in text: UnsafeBufferPointer<UInt8>, at index: Int, limit: Int) -> Int {
    switch text[index] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return 1
    case 0xE2:
      // U+2026, the ellipsis.
      return index + 2 < limit && text[index + 1] == 0x80 && text[index + 2] == 0xA6 ? 3 : 0
    case 0xE3:
      // U+3002, the ideographic full stop.
      return index + 2 < limit && text[index + 1] == 0x80 && text[index + 2] == 0x82 ? 3 : 0
    case 0xEF:
      // U+FF01 and U+FF1F, the full-width ! and ?.
      return index + 2 < limit && text[index + 1] == 0xBC
        && (text[index + 2] == 0x81 || text[index + 2] == 0x9F) ? 3 : 0
    default: return 0
    }
  }

  /// The end of the run of marks, closing quotes and brackets that begins at `start`.
  static func endOfClosing(in text: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int) -> Int {
    var index = start
    while index < limit {
      switch text[index] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"),
        UInt8(ascii: ")"), UInt8(ascii: "]"):
        index += 1
      case 0xE2 where index + 2 < limit && text[index + 1] == 0x80 && closesCurly(text[index + 2]):
        index += 3
      default: return index
      }
    }
    return index
  }

  /// Whether a byte opens a quotation or a bracket before a sentence.
  static func opens(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "(")
      || byte == UInt8(ascii: "[")
  }

  /// U+2019 and U+201D, and the ellipsis U+2026.
  private static func closesCurly(_ byte: UInt8) -> Bool { byte == 0x99 || byte == 0x9D || byte == 0xA6 }
}
