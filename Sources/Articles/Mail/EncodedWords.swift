/// Words of a mail header in other character sets, RFC 2047: `=?utf-8?Q?caf=C3=A9?=`.
enum EncodedWords {
  static func decode(_ text: String) -> String {
    guard text.contains("=?") else { return text }
    var result = ""
    var rest = text[...]
    var open: (charset: String, bytes: [UInt8])?
    func close() {
      guard let word = open else { return }
      result += Charset.decode(word.bytes[...], as: word.charset).text
      open = nil
    }
    while let start = rest.range(of: "=?") {
      let before = rest[..<start.lowerBound]
      guard let word = word(at: rest[start.upperBound...]) else {
        close()
        result += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
        continue
      }
      // White space between two encoded words is not part of the text.
      if open == nil || !before.allSatisfy(\.isWhitespace) {
        close()
        result += before
      }
      if let known = open, known.charset == word.charset {
        // A character may be cut in two by the words.
        open = (known.charset, known.bytes + word.bytes)
      } else {
        close()
        open = (word.charset, word.bytes)
      }
      rest = word.rest
    }
    close()
    return result + rest
  }

  private static func word(at text: Substring) -> (charset: String, bytes: [UInt8], rest: Substring)? {
    let fields = text.split(separator: "?", maxSplits: 2, omittingEmptySubsequences: false)
    guard fields.count == 3, fields[0].count < 40, fields[1].count == 1, let end = fields[2].range(of: "?=")
    else {
      return nil
    }
    let payload = Array(fields[2][..<end.lowerBound].utf8)
    let bytes =
      fields[1].uppercased() == "B"
      ? TransferEncoding.base64(payload[...])
      : TransferEncoding.quotedPrintable(payload.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }[...])
    // A language may stand behind the character set: `utf-8*en`.
    let charset = fields[0].split(separator: "*").first.map(String.init) ?? "utf-8"
    return (charset.lowercased(), bytes, fields[2][end.upperBound...])
  }
}
