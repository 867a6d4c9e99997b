import Articles

/// What a server sent: a header, and content that may be in chunks and compressed.
struct HTTPResponse {
  let status: Int
  let header: MailHeader
  /// The content, decoded.
  private(set) var content: [UInt8]
  /// Why the content could not be decoded.
  private(set) var failure: String?

  init(_ bytes: ArraySlice<UInt8>) {
    let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    let words = String(decoding: bytes[..<end], as: UTF8.self).split(separator: " ")
    status = words.count > 1 ? Int(words[1].trimmed) ?? 0 : 0
    var rest = bytes[end...].dropFirst()
    header = MailHeader(takingFrom: &rest)
    content = []
    var body = Array(rest)
    if header["transfer-encoding"]?.lowercased().contains("chunked") == true {
      body = Self.unchunked(body) ?? body
    }
    switch header["content-encoding"].map({ OneLine.of($0).lowercased() }) ?? "" {
    case "", "identity", "none", "utf-8": content = body
    case "gzip", "x-gzip": decompress(body)
    case let other: failure = "its encoding \"\(other)\" is not known"
    }
  }

  private mutating func decompress(_ body: [UInt8]) {
    // Some archives keep the header of a compressed page that they have already decompressed.
    guard body.starts(with: [0x1F, 0x8B]) else {
      content = body
      return
    }
    do throws(ArticlesError) {
      var window = ByteWindow(try GzipSource(MemorySource(body[...]), path: ""))
      try window.fill(toAtLeast: Limits.articleBytes + 1)
      try window.failIfDamaged()
      guard window.count <= Limits.articleBytes else {
        failure = "it has more than \(Limits.articleBytes >> 20) MiB"
        return
      }
      content = Array(window.prefix(window.count))
    } catch {
      failure = "its compressed data is damaged"
    }
  }

  /// The content of chunks; `nil` where it is none.
  private static func unchunked(_ body: [UInt8]) -> [UInt8]? {
    var content: [UInt8] = []
    var index = 0
    while index < body.count {
      guard let end = body[index...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      let size = String(decoding: body[index..<end], as: UTF8.self).prefix { $0 != ";" }
      guard let length = Int(OneLine.of(String(size)), radix: 16), length >= 0 else { return nil }
      if length == 0 { return content }
      let start = end + 1
      guard start <= body.count else { return content }
      let stop = min(body.count, start + min(length, body.count))
      content += body[start..<stop]
      index = stop
      while index < body.count, body[index] == 0x0D || body[index] == 0x0A { index += 1 }
    }
    return content
  }
}
