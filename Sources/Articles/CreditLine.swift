/// Tells the lines that close a story and name its makers from the story itself.
///
///     (Reporting by Sok Dara in Phnom Penh; editing by Ann Castell)
public enum CreditLine {
  /// Credits are short: a longer paragraph is a story that mentions reporters.
  private static let longest = 600

  /// Whether a paragraph holds nothing but closing credits.
  public static func isCredit(_ paragraph: UnsafeBufferPointer<UInt8>) -> Bool {
    guard paragraph.count <= longest else { return false }
    var index = 0
    while index < paragraph.count, isOpening(paragraph[index]) { index += 1 }
    var words: [[UInt8]] = [[]]
    while index < paragraph.count, words.count <= 4 {
      let byte = paragraph[index]
      if byte == 0x20 || byte == 0x0A {
        if words.last?.isEmpty == false { words.append([]) }
      } else {
        words[words.count - 1].append(byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte)
      }
      index += 1
    }
    let text = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    return beginnings.contains { text.hasPrefix($0) }
  }

  /// Whether a paragraph holds nothing but closing credits.
  public static func isCredit(_ paragraph: String) -> Bool {
    var paragraph = paragraph
    return paragraph.withUTF8 { isCredit($0) }
  }

  /// Where the closing credits of a text begin, in bytes; its end where it has none.
  public static func startOfClosing(in text: UnsafeBufferPointer<UInt8>) -> Int {
    var end = text.count
    while true {
      var last = end
      while last > 0, isSpace(text[last - 1]) { last -= 1 }
      var first = last
      while first > 0, text[first - 1] != UInt8(ascii: "\n"), text[first - 1] != UInt8(ascii: "\r") {
        first -= 1
      }
      guard first < last, isCredit(UnsafeBufferPointer(rebasing: text[first..<last])) else { return end }
      end = first
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 9 < 5 }

  private static func isOpening(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == 0x20 || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == 0xE2 || byte == 0x80
      || byte == 0x94
  }

  private static let beginnings = [
    "reporting by", "reported by", "additional reporting", "writing by", "written by", "editing by",
    "edited by",
    "compiled by", "translated by", "translation by", "with reporting by", "with assistance from",
    "photography by",
    "production by", "graphic by", "graphics by", "our standards:", "reporting and writing by",
    "reporting and editing by",
    "writing and editing by",
  ]
}
