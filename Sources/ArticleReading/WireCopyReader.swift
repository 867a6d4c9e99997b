import Articles

/// Reads a plain text file as one article of wire copy.
struct WireCopyReader: ArticleReader {
  private var window: ByteWindow
  private let file: SourceFile
  private var waiting: [SourceEvent] = []
  private let isKnown: KnownArticles
  private var isRead = false
  private let isMarkdown: Bool
  private(set) var ignored: [String] = []

  init(
    _ window: ByteWindow, file: SourceFile, isMarkdown: Bool = false, isKnown: @escaping KnownArticles
  ) {
    self.isMarkdown = isMarkdown
    self.isKnown = isKnown
    self.window = window
    self.file = file
  }

  mutating func next() throws(ArticlesError) -> SourceEvent? {
    if !isRead {
      isRead = true
      try read()
    }
    return waiting.isEmpty ? nil : waiting.removeFirst()
  }

  private mutating func read() throws(ArticlesError) {
    try window.fill(toAtLeast: Limits.articleBytes + 1)
    try window.failIfDamaged()
    guard window.count <= Limits.articleBytes else {
      tell(
        isSkip: true,
        "holds more than \(Limits.articleBytes >> 20) MiB, which one article may not. Split it; it was left out."
      )
      return
    }
    let bytes = window.prefix(window.count)
    let fingerprint = bytes.withUnsafeBytes { Fingerprint($0, after: file.fingerprint) }
    if isKnown(fingerprint) {
      waiting.append(.unchanged(fingerprint, line: 1))
      return
    }
    guard !bytes.contains(0) else {
      tell(isSkip: true, "is binary, not text. Send text or JSON; it was left out.")
      return
    }
    let (text, isWindows1252) = TextEncoding.decode(bytes)
    if isWindows1252 { tell(isSkip: false, "not UTF-8; read as Windows-1252. Send UTF-8.") }
    take(WireCopy(text, isMarkdown: isMarkdown), fingerprint)
  }

  private mutating func take(_ copy: WireCopy, _ fingerprint: Fingerprint) {
    guard !copy.body.isEmpty || !copy.title.isEmpty else {
      tell(isSkip: true, "holds no text; it was left out.")
      return
    }
    var article = Article(id: copy.header.id ?? file.name, title: copy.title, body: copy.body)
    article.byline = copy.byline
    article.dateline = copy.dateline?.text ?? copy.header.dateline
    article.credits = copy.credits
    article.source = copy.header.source ?? copy.dateline?.agency
    article.url = copy.header.url
    article.language = copy.header.language
    article.path = file.path
    if let text = copy.header.date {
      article.date = PublicationDate(parsing: text)
      if article.date == nil {
        waiting.append(
          .problem(
            ReadProblem(
              path: file.path, line: copy.header.dateLine, isSkip: false,
              "\"date\" is not a date: \"\(text.prefix(60))\". Fix it or remove the line; "
                + "the article was indexed as undated.")))
      }
    } else {
      article.date = copy.dateline?.date
    }
    copy.header.fill(&article.metadata)
    article.metadata.captions = copy.captions
    if article.language == nil { article.language = LanguageGuess.language(of: article) }
    ignored = copy.header.unread
    waiting.append(
      .article(SentArticle(article: article, fingerprint: fingerprint, isClean: waiting.isEmpty)))
  }

  private mutating func tell(isSkip: Bool, _ message: String) {
    waiting.append(.problem(ReadProblem(path: file.path, isSkip: isSkip, message)))
  }
}
