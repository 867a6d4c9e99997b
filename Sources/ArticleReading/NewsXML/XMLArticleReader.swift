import Articles

/// Reads the articles of a document of XML: NITF, NewsML, feeds, what Ritzau and NTB have of their own, and the SGML of Reuters-21578.
struct XMLArticleReader: ItemReader {
  private var items: XMLItems
  private let file: SourceFile
  private let charset: CharsetSource?
  private var waiting: [ReadEvent] = []
  private var waitingIgnored: [String] = []
  private var count = 0
  private var hasWarnedOfEncoding = false
  private(set) var ignored: [String] = []

  /// - Parameters:
  ///   - source: Turns the file into UTF-8, and knows how many bytes made no sense.
  ///   - isSGML: Whether the document has no outermost element and is only almost XML.
  init(_ window: ByteWindow, file: SourceFile, source: CharsetSource?, isSGML: Bool) {
    items = XMLItems(window, itemNames: XMLDialect.itemNames, wrapper: isSGML ? "sgml" : nil)
    self.file = file
    charset = source
  }

  mutating func nextItem() throws(ArticlesError) -> ReadEvent? {
    while waiting.isEmpty {
      guard let item = try items.next() else {
        guard let event = ending() else { return nil }
        waiting.append(event)
        break
      }
      let line = item.element.line
      warnOfEncoding(line: line)
      if NTBRelease.isForeign(item.element), item.faults.reasonToSkip(at: line) == nil { continue }
      read(item)
      count += 1
    }
    ignored = waiting.count == 1 ? waitingIgnored : []
    return waiting.removeFirst()
  }

  private mutating func read(_ item: MarkupBuilder.Item) {
    let line = item.element.line
    waitingIgnored = []
    if let reason = item.faults.reasonToSkip(at: line) {
      waiting.append(.problem(ReadProblem(path: file.path, line: reason.line, isSkip: true, reason.message)))
      return
    }
    for loss in item.faults.losses {
      waiting.append(.problem(ReadProblem(path: file.path, line: loss.line, isSkip: false, loss.message)))
    }
    guard let dialect = XMLDialect(itemNamed: item.element.name) else { return }
    let draft = dialect.draft(of: item.element, root: items.root)
    // A package that only ties other items together says nothing of its own.
    if item.element.name == "packageItem", draft.article.title.isEmpty,
      draft.paragraphs.isEmpty || items.root !== item.element
    {
      return
    }
    waitingIgnored = draft.ignored
    let isAlone = items.root === item.element && items.documents == 1
    waiting += draft.events(
      in: file, name: isAlone ? file.name : file.recordID(line: line), line: line)
  }

  private var hasEnded = false

  /// What is told once the document is read.
  private mutating func ending() -> ReadEvent? {
    guard !hasEnded else { return nil }
    hasEnded = true
    warnOfEncoding(line: 1)
    if !waiting.isEmpty { return waiting.removeFirst() }
    guard count == 0 else {
      return items.faults.losses.first.map {
        .problem(ReadProblem(path: file.path, line: $0.line, isSkip: false, $0.message))
      }
    }
    if let fault = items.faults.losses.first {
      return .problem(
        ReadProblem(
          path: file.path, line: fault.line, isSkip: true,
          "no article was found; " + fault.message))
    }
    let root = items.root?.name ?? ""
    let isKnown = XMLDialect.rootNames.contains(root)
    return .problem(
      ReadProblem(
        path: file.path, isSkip: true,
        isKnown
          ? "holds no article; it was left out."
          : "is XML with <\(root)> outermost, which is no format of news known here. See Docs/formats.md; it was left out."
      ))
  }

  private mutating func warnOfEncoding(line: Int) {
    guard !hasWarnedOfEncoding, let charset, charset.strayBytes > 0 else { return }
    hasWarnedOfEncoding = true
    waiting.append(
      .problem(
        ReadProblem(
          path: file.path, line: line, isSkip: false,
          "some bytes are not of the character set that the file is in; they were read as Windows-1252. Send UTF-8."
        )))
  }
}
