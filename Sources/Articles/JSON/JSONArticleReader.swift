import Foundation

/// Reads the articles of a stream of JSON objects.
struct JSONArticleReader: ArticleReader {
  private var splitter: JSONObjectSplitter
  private let file: SourceFile
  private let decoder = JSONDecoder()
  /// An article waits here while problems that go before it are told.
  private var waiting: [SourceEvent] = []
  private var waitingIgnored: [String] = []
  private let isKnown: KnownArticles
  private var hasWarnedOfEncoding = false
  private(set) var ignored: [String] = []

  init(_ window: ByteWindow, file: SourceFile, isKnown: @escaping KnownArticles) {
    self.isKnown = isKnown
    splitter = JSONObjectSplitter(window)
    self.file = file
  }

  mutating func next() throws(ArticlesError) -> SourceEvent? {
    while waiting.isEmpty {
      guard let piece = try splitter.next() else { return nil }
      switch piece {
      case .object(let bytes, let line): read(bytes, line: line)
      case .garbage(let line):
        skip(line, "not JSON: expected an object in braces. Fix or remove the line; it was left out.")
      case .broken(let line):
        skip(
          line,
          "the JSON object that begins here does not end. Close its strings and braces; it was left out.")
      case .tooLong(let line):
        skip(
          line,
          "an article of more than \(Limits.articleBytes >> 20) MiB begins here. Split it; it was left out.")
      }
    }
    ignored = waiting.count == 1 ? waitingIgnored : []
    return waiting.removeFirst()
  }

  private mutating func skip(_ line: Int, _ message: String) {
    waiting.append(.problem(ReadProblem(path: file.path, line: line, isSkip: true, message)))
  }

  private mutating func lose(_ line: Int, _ message: String) {
    waiting.append(.problem(ReadProblem(path: file.path, line: line, isSkip: false, message)))
  }

  private mutating func read(_ bytes: [UInt8], line: Int) {
    let fingerprint = bytes.withUnsafeBytes { Fingerprint($0, after: file.fingerprint) }
    // Of an article without an id the line is part of its name.
    for candidate in [fingerprint, fingerprint.followed(by: line)] where isKnown(candidate) {
      waiting.append(.unchanged(candidate, line: line))
      return
    }
    var data = Data(bytes)
    var isClean = true
    if String(validating: bytes, as: UTF8.self) == nil {
      isClean = false
      data = Data(TextEncoding.windows1252(bytes[...]).utf8)
      if !hasWarnedOfEncoding {
        lose(line, "not UTF-8; read as Windows-1252, as are other such lines of this file. Send UTF-8.")
        hasWarnedOfEncoding = true
      }
    }
    read(data, bytes: bytes, line: line, fingerprint: fingerprint, isClean: isClean, isInner: false)
  }

  /// - Parameter isInner: Whether the object was found inside another, with others beside it.
  private mutating func read(
    _ data: Data, bytes: [UInt8], line: Int, fingerprint: Fingerprint, isClean: Bool, isInner: Bool
  ) {
    var fingerprint = fingerprint
    var isClean = isClean
    if let ninjs = NinJSArticle(data, bytes: bytes) {
      take(ninjs.draft(), line: line, fingerprint: fingerprint, isClean: isClean)
      return
    }
    let fields: JSONArticle
    do {
      fields = try decoder.decode(JSONArticle.self, from: data)
      if !fields.mistakes.isEmpty, let mended = JSONControls.replaced(in: bytes), !isInner {
        lose(line, "control characters stand in strings; spaces were read for them. Escape them.")
        read(
          Data(mended), bytes: mended, line: line, fingerprint: fingerprint, isClean: false, isInner: false)
        return
      }
    } catch {
      if let mended = JSONControls.replaced(in: bytes), !isInner {
        lose(line, "control characters stand in strings; spaces were read for them. Escape them.")
        read(
          Data(mended), bytes: mended, line: line, fingerprint: fingerprint, isClean: false, isInner: false)
        return
      }
      skip(
        line,
        JSONNesting.isTooDeep(bytes)
          ? "the object is nested more than \(JSONNesting.deepest) deep. Flatten it; it was left out."
          : "not valid JSON\(Self.reason(of: error)). Fix or remove the object; it was left out.")
      return
    }
    // Few objects say what they are, so the others need not be looked through for it.
    if fields.ignored.contains("format"), let wires = DigitalWiresArticle(data) {
      take(wires.draft(), line: line, fingerprint: fingerprint, isClean: isClean)
      return
    }
    if fields.body == nil, !isInner {
      let inner = JSONEnvelope.articles(in: data)
      for (number, article) in inner.enumerated() {
        read(
          article, bytes: Array(article), line: line, fingerprint: fingerprint.followed(by: number),
          isClean: false,
          isInner: true)
      }
      if !inner.isEmpty { return }
    }
    for mistake in fields.mistakes {
      lose(line, "\"\(mistake.key)\" is not \(mistake.expected). Fix it; the article was indexed without it.")
    }
    let body = fields.body ?? ""
    let title = OneLine.of(fields.title ?? "")
    guard !(body.allSatisfy(\.isWhitespace) && title.isEmpty) else {
      skip(line, "neither \"title\" nor \"body\" holds text. Give one of them; the article was left out.")
      return
    }
    if let malformed = fields.malformedDate {
      lose(
        line,
        "\"date\" is not a date: \"\(malformed.prefix(60))\". Fix it or remove it; the article was indexed as undated."
      )
    }
    let opening = OpeningLines(of: body)
    var article = Article(id: OneLine.of(fields.id ?? ""), title: title, body: body)
    if article.id.isEmpty {
      article.id = file.recordID(line: line)
      fingerprint = fingerprint.followed(by: line)
    }
    let byline = OneLine.nonEmpty(fields.byline).map { Byline.name(in: $0, language: fields.language) }
    article.byline = OneLine.nonEmpty(byline) ?? opening.byline
    article.dateline = OneLine.nonEmpty(fields.dateline) ?? opening.dateline
    article.source = OneLine.nonEmpty(fields.source)
    article.url = OneLine.nonEmpty(fields.url)
    article.language = OneLine.nonEmpty(fields.language).map(LanguageTag.of)
    article.date = fields.date ?? (fields.malformedDate == nil ? opening.date : nil)
    article.metadata = fields.metadata
    article.path = file.path
    article.line = line
    if article.language == nil { article.language = LanguageGuess.language(of: article) }
    waitingIgnored = fields.ignored
    isClean = isClean && waiting.isEmpty
    waiting.append(.article(SentArticle(article: article, fingerprint: fingerprint, isClean: isClean)))
  }

  /// An item of a format that says more of itself than the names of its keys.
  private mutating func take(_ draft: ItemDraft, line: Int, fingerprint: Fingerprint, isClean: Bool) {
    waitingIgnored = draft.ignored
    let events = draft.events(in: file, name: file.recordID(line: line), line: line)
    let sent = draft.article.id.isEmpty ? fingerprint.followed(by: line) : fingerprint
    waiting += events.map { event in
      SourceEvent(event, fingerprint: { _ in sent }, isClean: isClean && events.count == 1)
    }
  }

  private static func reason(of error: any Error) -> String {
    guard case DecodingError.dataCorrupted(let context) = error,
      let underlying = context.underlyingError as NSError?,
      let text = underlying.userInfo["NSDebugDescription"] as? String
    else { return "" }
    return ": " + text.trimmingCharacters(in: CharacterSet(charactersIn: ". "))
  }
}
