/// Words of a mail header in other character sets, RFC 2047: `=?utf-8?Q?caf=C3=A9?=`.
enum EncodedWords {
  static func decode(_ text: String) -> String {
    guard text.contains("=?") else { return text }
    let bytes = Array(text.utf8)
    var scan = Scan(bytes: bytes)
    var result: [UInt8] = []
    var open: (charset: String, bytes: [UInt8])?
    func close() {
      guard let word = open else { return }
      result += Charset.decode(word.bytes[...], as: word.charset).text.utf8
      open = nil
    }
    var plain = 0
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "="), bytes[index + 1] == Scan.mark,
        let word = scan.word(at: index + 2)
      else {
        index += 1
        continue
      }
      // White space between two encoded words is not part of the text.
      let before = bytes[plain..<index]
      if open == nil || !before.allSatisfy({ $0 <= 0x20 }) {
        close()
        result += before
      }
      // A character may be cut in two by the words.
      if open?.charset != word.charset { close() }
      if open == nil { open = (word.charset, []) }
      open?.bytes += word.bytes
      index = word.end
      plain = index
    }
    close()
    return String(decoding: result + bytes[plain...], as: UTF8.self)
  }

  /// Finds words from left to right, at a cost that is that of the text.
  private struct Scan {
    static let mark = UInt8(ascii: "?")
    /// No name of a character set is longer.
    static let longestName = 40

    let bytes: [UInt8]
    /// Where the next end of a word is, or was looked for up to.
    private var end = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// The word of which the character set begins at `start`.
    mutating func word(at start: Int) -> (charset: String, bytes: [UInt8], end: Int)? {
      let name = bytes[start...].prefix(Self.longestName)
      guard let first = name.firstIndex(of: Self.mark), first + 2 < bytes.count, bytes[first + 2] == Self.mark
      else { return nil }
      let payload = first + 3
      end = max(end, payload)
      while end + 1 < bytes.count, bytes[end] != Self.mark || bytes[end + 1] != UInt8(ascii: "=") { end += 1 }
      guard end + 1 < bytes.count else { return nil }
      let text = bytes[payload..<end]
      let isBase64 = bytes[first + 1] | 0x20 == UInt8(ascii: "b")
      let decoded =
        isBase64
        ? TransferEncoding.base64(text)
        : TransferEncoding.quotedPrintable(text.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }[...])
      // A language may stand behind the character set: `utf-8*en`.
      let charset = String(decoding: bytes[start..<first].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self)
      return (charset.isEmpty ? "utf-8" : charset.lowercased(), decoded, end + 2)
    }
  }
}
