import Articles
import FoundationEssentials

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
  private var isTold = false
  private(set) var ignored: [String] = []

  init(_ window: ByteWindow, file: SourceFile, isKnown: @escaping KnownArticles) {
    self.isKnown = isKnown
    splitter = JSONObjectSplitter(window)
    self.file = file
  }

  mutating func next() throws(ArticlesError) -> SourceEvent? {
    while waiting.isEmpty {
      guard let piece = try splitter.next() else { return emptiness() }
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

  /// Tells once of a file that has nothing in it, not even an empty list.
  private mutating func emptiness() -> SourceEvent? {
    guard splitter.isEmpty, !isTold else { return nil }
    isTold = true
    return .problem(ReadProblem(path: file.path, isSkip: true, "holds no text; it was left out."))
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
    guard String(validating: bytes, as: UTF8.self) == nil else {
      return read(bytes, line: line, fingerprint: fingerprint, isClean: true)
    }
    if !hasWarnedOfEncoding {
      lose(line, "not UTF-8; read as Windows-1252, as are other such lines of this file. Send UTF-8.")
      hasWarnedOfEncoding = true
    }
    read(
      Array(TextEncoding.windows1252(bytes[...]).utf8), line: line, fingerprint: fingerprint, isClean: false)
  }

  private mutating func read(_ bytes: [UInt8], line: Int, fingerprint: Fingerprint, isClean: Bool) {
    if NinJSArticle.mayBe(bytes), let ninjs = JSONValue(parsing: bytes).flatMap(NinJSArticle.init) {
      take(ninjs.draft(), line: line, fingerprint: fingerprint, isClean: isClean)
      return
    }
    let fields = try? decoder.decode(JSONArticle.self, from: Data(bytes))
    if fields?.mistakes.isEmpty != true, let mended = JSONControls.replaced(in: bytes) {
      lose(line, "control characters stand in strings; spaces were read for them. Escape them.")
      read(mended, line: line, fingerprint: fingerprint, isClean: false)
      return
    }
    guard let fields else {
      skip(
        line,
        JSONNesting.isTooDeep(bytes)
          ? "the object is nested more than \(JSONNesting.deepest) deep. Flatten it; it was left out."
          : "not valid JSON. Fix or remove the object; it was left out.")
      return
    }
    // Few objects say what they are, so the others need not be looked through for it.
    if fields.ignored.contains("format"),
      let wires = JSONValue(parsing: bytes).flatMap(DigitalWiresArticle.init)
    {
      take(wires.draft(), line: line, fingerprint: fingerprint, isClean: isClean)
      return
    }
    if fields.body == nil, let envelope = JSONValue(parsing: bytes) {
      let inner = JSONEnvelope.articles(in: envelope)
      for (number, article) in inner.enumerated() {
        read(inner: article, line: line, fingerprint: fingerprint.followed(by: number))
      }
      if !inner.isEmpty { return }
    }
    take(fields, line: line, fingerprint: fingerprint, isClean: isClean)
  }

  /// Reads an object that was found inside another, with others beside it.
  private mutating func read(inner object: JSONValue, line: Int, fingerprint: Fingerprint) {
    if let draft = NinJSArticle(object)?.draft() ?? DigitalWiresArticle(object)?.draft() {
      take(draft, line: line, fingerprint: fingerprint, isClean: false)
    } else {
      take(JSONArticle(object), line: line, fingerprint: fingerprint, isClean: false)
    }
  }

  private mutating func take(_ fields: JSONArticle, line: Int, fingerprint: Fingerprint, isClean: Bool) {
    var (fingerprint, isClean) = (fingerprint, isClean)
    for mistake in fields.mistakes {
      lose(line, "\"\(mistake.key)\" is not \(mistake.expected). Fix it; the article was indexed without it.")
    }
    let body = fields.body ?? ""
    let title = OneLine.of(fields.title ?? "")
    guard !(body.isBlank && title.isEmpty) else {
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
}
