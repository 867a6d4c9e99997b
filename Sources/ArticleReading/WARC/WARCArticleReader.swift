import Articles

/// Reads the pages of a web archive as articles. Their line is the number of the record.
struct WARCArticleReader: ItemReader {
  private var records: WARCRecords
  private let file: SourceFile
  private var waiting: [ReadEvent] = []
  private var waitingIgnored: [String] = []
  private(set) var ignored: [String] = []

  init(_ window: ByteWindow, file: SourceFile) {
    records = WARCRecords(window)
    self.file = file
  }

  mutating func nextItem() throws(ArticlesError) -> ReadEvent? {
    while waiting.isEmpty {
      guard let piece = try records.next() else { return nil }
      waitingIgnored = []
      switch piece {
      case .garbage(let number):
        skip(
          "what comes after record \(number) is no record of WARC. Fetch the file again; it was passed over up to the next one."
        )
      case .cutHeader(let number):
        skip("record \(number) is cut short. Fetch the file again; the record was left out.")
      case .record(let record): read(record)
      }
    }
    ignored = waiting.count == 1 ? waitingIgnored : []
    return waiting.removeFirst()
  }

  private mutating func read(_ record: WARCRecord) {
    let name = "record \(record.number)" + (record.target.map { " (\($0.prefix(200)))" } ?? "")
    if record.isCutShort {
      skip("\(name) is cut short. Fetch the file again; the record was left out.")
      return
    }
    guard WARCRecord.isWanted(record.header) else { return }
    if record.isTooLong {
      skip(
        "\(name) has more than \(Limits.articleBytes >> 20) MiB, which no page of news has; it was left out.")
      return
    }
    if record.type == "conversion" {
      readText(record)
      return
    }
    guard record.type == "response" else {
      readPage(record.content[...], charset: nil, of: record)
      return
    }
    let response = HTTPResponse(record.content[...])
    let (type, parameters) = response.header.parameters(of: "content-type")
    guard response.status == 200, type.contains("html") else { return }
    if let failure = response.failure {
      skip("the page of \(name) cannot be read: \(failure); it was left out.")
      return
    }
    readPage(response.content[...], charset: parameters["charset"], of: record)
  }

  private mutating func readPage(_ bytes: ArraySlice<UInt8>, charset: String?, of record: WARCRecord) {
    let (events, ignored) = HTMLPage.events(
      of: bytes, charset: charset, url: record.target, file: file,
      name: record.target ?? file.recordID(line: record.number), line: record.number)
    waiting += events
    waitingIgnored = ignored
  }

  /// Text that somebody else took out of a page: the first line is its title.
  private mutating func readText(_ record: WARCRecord) {
    let lines = Charset.decode(record.content[...], as: "UTF-8").text.split(whereSeparator: \.isNewline)
    var draft = ItemDraft()
    draft.article.title = lines.first.map(String.init) ?? ""
    draft.paragraphs = lines.dropFirst().map { FoldedText.of(String($0)) }.filter { !$0.isEmpty }
    draft.article.url = record.target
    waiting += draft.events(
      in: file, name: record.target ?? file.recordID(line: record.number), line: record.number)
  }

  private mutating func skip(_ message: String) {
    waiting.append(.problem(ReadProblem(path: file.path, isSkip: true, message)))
  }
}
