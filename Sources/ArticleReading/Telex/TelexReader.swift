import Articles

/// Reads the messages of IPTC 7901 and ANPA 1312 in a file, each of which begins with a header.
struct TelexReader: ItemReader {
  private enum Header {
    case iptc7901(IPTC7901Header)
    case anpa(ANPAHeader)
  }

  private struct Message {
    let header: Header
    let start: Int
    var lines: [String] = []
    var bytes = 0

    var draft: ItemDraft {
      switch header {
      case .iptc7901(let header): IPTC7901Article.draft(header, lines)
      case .anpa(let header): ANPAArticle.draft(header, lines)
      }
    }
  }

  private var lines: LineReader
  private let file: SourceFile
  private var open: Message?
  private var before = ""
  private var waiting: [ReadEvent] = []
  private var count = 0
  private var isAtEnd = false
  let ignored: [String] = []

  init(_ window: ByteWindow, file: SourceFile) {
    lines = LineReader(window)
    self.file = file
  }

  mutating func nextItem() throws(ArticlesError) -> ReadEvent? {
    while waiting.isEmpty {
      guard !isAtEnd else { return nil }
      try readMessage()
    }
    return waiting.removeFirst()
  }

  /// Reads up to the header of the next message, which opens that.
  private mutating func readMessage() throws(ArticlesError) {
    while let bytes = try lines.next() {
      let line = TelexText.line(bytes)
      let message = header(line)
      before = line
      if let message {
        let ended = open
        open = message
        guard ended != nil else { continue }
        return close(ended)
      }
      open?.bytes += bytes.count
      if let bytes = open?.bytes, bytes <= Limits.articleBytes { open?.lines.append(line) }
    }
    isAtEnd = true
    if open == nil {
      tell(
        nil, "no message of IPTC 7901 or ANPA 1312 begins here. Read it in another format; it was left out.")
    }
    close(open)
  }

  private mutating func header(_ line: String) -> Message? {
    if let header = IPTC7901Header(line) { return Message(header: .iptc7901(header), start: lines.number) }
    guard let header = ANPAHeader(before, line) else { return nil }
    // Its first line was taken for one of the message before.
    if open?.lines.isEmpty == false { open?.lines.removeLast() }
    return Message(header: .anpa(header), start: lines.number - 1)
  }

  private mutating func close(_ message: Message?) {
    guard let message else { return }
    count += 1
    guard message.bytes <= Limits.articleBytes else {
      return tell(
        message.start,
        "a message of more than \(Limits.articleBytes >> 20) MiB begins here. Split it; it was left out.")
    }
    let name = count == 1 ? file.name : file.recordID(line: message.start)
    waiting += message.draft.events(in: file, name: name, line: message.start)
  }

  private mutating func tell(_ line: Int?, _ message: String) {
    waiting.append(.problem(ReadProblem(path: file.path, line: line, isSkip: true, message)))
  }
}
