import Articles

/// Reads a table of articles, one a record; the first line names the columns.
struct CSVArticleReader: ItemReader {
  private var records: CSVRecords
  private let header: CSVHeader
  private let file: SourceFile
  private let charset: CharsetSource?
  private var waiting: [ReadEvent] = []
  private var hasWarnedOfEncoding = false
  private let columns: Int
  /// Of a table without names of columns the first line is an article.
  private var firstRecord: CSVRecords.Record?
  var ignored: [String] { header.ignored }

  /// - Parameter delimiter: What parts the columns; `nil` to find out.
  init(
    _ window: ByteWindow, file: SourceFile, source: CharsetSource?, delimiter: Character?
  ) throws(ArticlesError) {
    var window = window
    try window.fill(toAtLeast: 4_096)
    let head = String(decoding: window.prefix(min(window.count, 64 << 10)), as: UTF8.self)
    let map = file.columns
    let delimiter = delimiter ?? CSVHeader.delimiter(of: head, map: map) ?? ","
    records = CSVRecords(window, delimiter: delimiter)
    self.file = file
    charset = source
    let first = try records.next()
    let names = first?.fields ?? []
    columns = names.count
    header = CSVHeader(names: names, delimiter: delimiter, map: map)
    firstRecord = map.isByNumber ? first : nil
    if header.columns[.title] == nil, header.columns[.body] == nil {
      waiting.append(
        .problem(
          ReadProblem(
            path: file.path, line: 1, isSkip: true,
            "no column is named \"title\" or \"body\" or a name for these. Name the columns in the first line, or map them "
              + "(--column title=Headline); the file was left out.")))
    }
  }

  mutating func nextItem() throws(ArticlesError) -> ReadEvent? {
    guard waiting.isEmpty else { return waiting.removeFirst() }
    guard header.columns[.title] != nil || header.columns[.body] != nil else { return nil }
    while waiting.isEmpty {
      if let first = firstRecord {
        firstRecord = nil
        read(first)
        continue
      }
      guard let record = try records.next() else { return nil }
      read(record)
    }
    return waiting.removeFirst()
  }

  private mutating func read(_ record: CSVRecords.Record) {
    if !hasWarnedOfEncoding, let charset, charset.strayBytes > 0 {
      hasWarnedOfEncoding = true
      tell(record.line, isSkip: false, "not UTF-8; such bytes were read as Windows-1252. Send UTF-8.")
    }
    if record.isTooLong {
      tell(
        record.line, isSkip: true,
        "a record of more than \(Limits.articleBytes >> 20) MiB begins here, or its quotes do not end. Split or mend it; it was left out."
      )
      return
    }
    if record.isOpen {
      tell(
        record.line, isSkip: true,
        "the quotes of the record that begins here do not end. Close them; it was left out.")
      return
    }
    if record.fields.count > columns {
      tell(
        record.line, isSkip: true,
        "the record has \(record.fields.count) fields, the first line names \(columns). Put fields with delimiters into quotes; it was left out."
      )
      return
    }
    let draft = draft(of: record)
    waiting += draft.events(in: file, name: file.recordID(line: record.line), line: record.line)
  }

  private func draft(of record: CSVRecords.Record) -> ItemDraft {
    func field(_ field: TableField) -> String? {
      guard let column = header.columns[field], column < record.fields.count else { return nil }
      let text = record.fields[column]
      return text.isBlank ? nil : text
    }
    func names(_ name: TableField) -> [CodedName] {
      (field(name) ?? "").split { $0 == ";" || $0 == "|" || $0 == "," }.compactMap { word in
        OneLine.nonEmpty(String(word)).map { CodedName(name: $0) }
      }
    }
    var draft = ItemDraft()
    draft.article.id = field(.id) ?? field(.url) ?? ""
    draft.article.title = field(.title) ?? ""
    draft.paragraphs = DisguisedText.paragraphs(of: field(.body) ?? "", plain: Self.paragraphs)
    draft.byline = field(.byline)
    draft.article.dateline = field(.dateline)
    draft.article.date = draft.date(field(.date), "date")
    draft.article.source = OneLine.nonEmpty(field(.source))
    draft.article.url = OneLine.nonEmpty(field(.url))
    draft.article.language = OneLine.nonEmpty(field(.language))
    draft.article.metadata.subheadline = OneLine.nonEmpty(field(.subheadline))
    draft.article.metadata.slugline = OneLine.nonEmpty(field(.slugline))
    draft.article.metadata.urgency = ItemDraft.number(field(.urgency))
    draft.article.metadata.version = ItemDraft.number(field(.version))
    draft.article.metadata.embargo = draft.date(field(.embargo), "embargo")
    draft.article.metadata.rights = OneLine.nonEmpty(field(.rights))
    draft.article.metadata.subjects = names(.subjects)
    draft.article.metadata.places = names(.places)
    draft.article.metadata.people = names(.people)
    draft.article.metadata.organisations = names(.organisations)
    return draft
  }

  /// Paragraphs are parted by blank lines, else a line each.
  private static func paragraphs(_ text: String) -> [String] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return WireParagraphs.of(lines[...])
  }

  private mutating func tell(_ line: Int, isSkip: Bool, _ message: String) {
    waiting.append(.problem(ReadProblem(path: file.path, line: line, isSkip: isSkip, message)))
  }
}
