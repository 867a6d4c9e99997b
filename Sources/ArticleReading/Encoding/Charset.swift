import Articles

/// Names of character sets, and text in them.
enum Charset {
  /// The name under which iconv knows a character set. What calls itself Latin-1 or ASCII is Windows-1252 in practice (WHATWG Encoding
  /// Standard).
  static func name(of label: String) -> String {
    let label = label[...].trimmed.uppercased()
    switch label {
    case "ISO-8859-1", "ISO8859-1", "ISO_8859-1", "LATIN1", "LATIN-1", "US-ASCII", "ASCII", "X-ANSI",
      "CP-1252":
      return "WINDOWS-1252"
    case "UTF8": return "UTF-8"
    case "UNICODE", "UTF-16": return "UTF-16LE"
    case "GB2312", "GBK": return "GB18030"
    case "X-SJIS", "SHIFT-JIS": return "CP932"
    case "KS_C_5601-1987", "EUC-KR": return "CP949"
    case "ISO-8859-8-I": return "ISO-8859-8"
    default: return label
    }
  }

  /// What a byte order mark of two or four bytes says, and its length.
  static func wideMark(of bytes: ArraySlice<UInt8>) -> (charset: String, length: Int)? {
    if bytes.elementsEqual([0xFF, 0xFE, 0, 0]) { return ("UTF-32LE", 4) }
    if bytes.elementsEqual([0, 0, 0xFE, 0xFF]) { return ("UTF-32BE", 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return ("UTF-16LE", 2) }
    return bytes.starts(with: [0xFE, 0xFF]) ? ("UTF-16BE", 2) : nil
  }

  /// The character set of a text that begins with `bytes`: what is declared, unless that is Latin-1 and the bytes are beyond doubt UTF-8, as with
  /// senders who changed one and forgot the other.
  static func ofText(_ bytes: ArraySlice<UInt8>, declared: String) -> String {
    guard name(of: declared) == "WINDOWS-1252", bytes.contains(where: { $0 >= 0x80 }),
      // The last character may be cut in two.
      let end = bytes.lastIndex(where: { $0 < 0x80 }),
      String(validating: bytes[...end], as: UTF8.self) != nil
    else { return declared }
    return bytes[...end].contains { $0 >= 0x80 } ? "UTF-8" : declared
  }

  /// The text of `bytes`: by a byte order mark, else as `label` says, else as UTF-8, and where it is not, as Windows-1252.
  ///
  /// - Returns: The text, and how many bytes meant nothing in the character set.
  static func decode(_ bytes: ArraySlice<UInt8>, as label: String?) -> (text: String, strayBytes: Int) {
    if TextEncoding.hasUTF16Mark(bytes) { return (TextEncoding.decode(bytes).text, 0) }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    let charset = label.map { name(of: ofText(body, declared: $0)) } ?? "UTF-8"
    if charset == "UTF-8" || body.count < bytes.count, let text = String(validating: body, as: UTF8.self) {
      return (text, 0)
    }
    guard let source = CharsetSource(MemorySource(body), charset: charset) else {
      if let text = String(validating: body, as: UTF8.self) { return (text, 0) }
      return (TextEncoding.windows1252(body), body.count)
    }
    var window = ByteWindow(source)
    while (try? window.fill()) == true {}
    return (String(decoding: window.prefix(window.count), as: UTF8.self), source.strayBytes)
  }
}

/// Bytes at hand, as a source.
final class MemorySource: ByteSource {
  private var bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, bytes.count)
    buffer.copyBytes(from: bytes.prefix(count))
    bytes = bytes.dropFirst(count)
    return count
  }
}
