/// A message of mail, or one of the parts of a message.
struct MailMessage {
  let header: MailHeader
  private let body: ArraySlice<UInt8>

  /// Parts inside parts.
  private static let deepest = 16
  private static let mostParts = 1_000

  init(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    header = MailHeader(takingFrom: &rest)
    body = rest
  }

  /// The text of a message, and the kinds of its parts that are not read.
  struct Text {
    var paragraphs: [String] = []
    var isHTML = false
    var strayBytes = 0
    var ignored: [String] = []
    var isTooDeep = false
  }

  /// The paragraphs of the message: its plain text, or its HTML where that is all or says much more.
  func text(depth: Int = 0) -> Text {
    let (type, parameters) = header.parameters(of: "content-type")
    if header.parameters(of: "content-disposition").value == "attachment" {
      return Text(ignored: [type.isEmpty ? "attachment" : type])
    }
    if type.hasPrefix("multipart/"), let boundary = parameters["boundary"] {
      guard depth < Self.deepest else { return Text(isTooDeep: true) }
      return text(ofParts: parts(boundary: boundary), isChoice: type == "multipart/alternative", depth: depth)
    }
    guard type.isEmpty || type.hasPrefix("text/plain") || type.hasPrefix("text/html") else {
      return Text(ignored: [type])
    }
    let bytes = TransferEncoding.decode(body, as: header["content-transfer-encoding"])
    let (text, stray) = Charset.decode(bytes[...], as: parameters["charset"])
    if type.hasPrefix("text/html") {
      let paragraphs = MarkupDocument.html(text).map { HTMLContent($0.root).paragraphs } ?? []
      return Text(paragraphs: paragraphs, isHTML: true, strayBytes: stray)
    }
    return Text(paragraphs: Self.plain(text), strayBytes: stray)
  }

  private func text(ofParts parts: [ArraySlice<UInt8>], isChoice: Bool, depth: Int) -> Text {
    var best = Text()
    var ignored: [String] = []
    for part in parts {
      let found = MailMessage(part).text(depth: depth + 1)
      ignored += found.ignored
      best.isTooDeep = best.isTooDeep || found.isTooDeep
      guard !found.paragraphs.isEmpty else { continue }
      if best.paragraphs.isEmpty || (isChoice && found.length > 2 * best.length) {
        let isTooDeep = best.isTooDeep
        best = found
        best.isTooDeep = isTooDeep
      } else if !isChoice, !found.isHTML, !best.isHTML {
        best.paragraphs += found.paragraphs
      }
    }
    best.ignored = ignored
    return best
  }

  /// The parts between the lines of a boundary.
  private func parts(boundary: String) -> [ArraySlice<UInt8>] {
    let mark = Array("--\(boundary)".utf8)
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var index = body.startIndex
    while index < body.endIndex, parts.count < Self.mostParts {
      let end = body[index...].firstIndex(of: UInt8(ascii: "\n")) ?? body.endIndex
      let line = body[index..<end]
      if line.starts(with: mark) {
        if let start { parts.append(body[start..<index]) }
        start = min(end + 1, body.endIndex)
        if line.dropFirst(mark.count).starts(with: "--".utf8) { return parts }
      }
      index = end + 1
    }
    // The last boundary is missing: what is there is the last part.
    if let start, start < body.endIndex { parts.append(body[start...]) }
    return parts
  }

  /// Plain text up to the signature.
  private static func plain(_ text: String) -> [String] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let end = lines.firstIndex { $0 == "-- " } ?? lines.endIndex
    return WireParagraphs.of(lines[..<end])
  }
}

extension MailMessage.Text {
  /// Bytes of the text.
  var length: Int { paragraphs.reduce(0) { $0 + $1.utf8.count } }
}
