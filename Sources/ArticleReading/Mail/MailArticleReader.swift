import Articles

/// Reads the messages of an mbox, or the one of an `.eml` file, as articles.
struct MailArticleReader: ItemReader {
  private var lines: LineReader
  private let file: SourceFile
  private var waiting: [ReadEvent] = []
  private var waitingIgnored: [String] = []
  private(set) var ignored: [String] = []
  private var isMailbox: Bool?

  init(_ window: ByteWindow, file: SourceFile) {
    lines = LineReader(window)
    self.file = file
  }

  mutating func nextItem() throws(ArticlesError) -> ReadEvent? {
    while waiting.isEmpty {
      guard let (message, isTooLong, start) = try nextMessage() else { return nil }
      if isTooLong {
        tell(
          start, isSkip: true,
          "a message of more than \(Limits.articleBytes >> 20) MiB begins here. Take out its attachments; it was left out."
        )
      } else {
        read(MailMessage(message[...]), line: start)
      }
    }
    ignored = waiting.count == 1 ? waitingIgnored : []
    return waiting.removeFirst()
  }

  private mutating func read(_ message: MailMessage, line: Int) {
    let header = message.header
    var draft = ItemDraft()
    draft.article.title = header.text("subject") ?? ""
    draft.article.id = header["message-id"].map { $0.filter { !"<> ".contains($0) } } ?? ""
    let from = header.text("from").map(Self.name)
    draft.byline = from
    draft.article.source = header.text("list-id").map(Self.name) ?? header.text("organization")
    // The zone's name may stand behind in brackets.
    let date = header["date"].map { String($0.prefix { $0 != "(" }) }
    draft.article.date = draft.date(date, "Date")
    draft.article.url = header["archived-at"]?.filter { !"<> ".contains($0) }
    draft.article.language = header.text("content-language")
    let text = message.text()
    draft.paragraphs = text.paragraphs
    if text.strayBytes > 0 {
      draft.losses.append(
        "some bytes are not of the message's character set; they were read as Windows-1252. Send UTF-8.")
    }
    if text.isTooDeep {
      draft.losses.append("parts are nested too deep. Flatten the message; those were left out.")
    }
    draft.ignored = text.ignored + header.names.filter { !Self.read.contains($0) }
    waitingIgnored = draft.ignored
    let isAlone = isMailbox == false
    waiting += draft.events(in: file, name: isAlone ? file.name : file.recordID(line: line), line: line)
  }

  private static let read: Set<String> = [
    "subject", "message-id", "from", "list-id", "organization", "date", "archived-at", "content-language",
    "content-type", "content-transfer-encoding", "mime-version",
  ]

  /// The name in `"Ann Lee" <ann@example.org>`, or the address where there is none.
  private static func name(_ text: String) -> String {
    guard let open = text.firstIndex(of: "<") else { return text }
    let name = text[..<open].filter { $0 != "\"" }
    return OneLine.nonEmpty(name) ?? String(text[text.index(after: open)...].prefix { $0 != ">" })
  }

  // MARK: Cutting

  /// The bytes of the next message without the line that parts it from the one before, and the line it begins on.
  private mutating func nextMessage() throws(ArticlesError) -> (bytes: [UInt8], isTooLong: Bool, line: Int)? {
    var bytes: [UInt8] = []
    var isTooLong = false
    var wasBlank = true
    var start: Int?
    while let text = try lines.next() {
      let isMark = wasBlank && text.starts(with: "From ".utf8)
      if isMailbox == nil { isMailbox = isMark }
      if isMailbox == true, isMark, start != nil {
        lines.putBack(text)
        break
      }
      let isFirst = start == nil
      if isFirst { start = lines.number }
      wasBlank = text.allSatisfy { $0 == 0x0A || $0 == 0x0D }
      if isMailbox == true, isMark, isFirst { continue }
      if bytes.count + text.count > Limits.articleBytes {
        isTooLong = true
        bytes = []
      }
      if isTooLong { continue }
      // `>From` was quoted by the mailbox.
      bytes += isMailbox == true && text.starts(with: ">From ".utf8) ? text.dropFirst() : text[...]
    }
    return start.map { (bytes, isTooLong, $0) }
  }

  private mutating func tell(_ line: Int, isSkip: Bool, _ message: String) {
    waiting.append(.problem(ReadProblem(path: file.path, line: line, isSkip: isSkip, message)))
  }
}
