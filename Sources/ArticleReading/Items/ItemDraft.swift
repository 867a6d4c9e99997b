import Articles

/// What a reader made of one item before it is checked: the article, what was lost of it, and what was passed over.
struct ItemDraft {
  /// What the sender says of an item's life.
  enum Status {
    case usable
    /// Taken back, with the sender's word for it.
    case takenBack(String)
    /// Is no article, or none that is published: a picture's own page, a draft.
    case none
  }

  var article = Article(id: "", body: "")
  var status = Status.usable
  /// The text before it is joined.
  var paragraphs: [String] = []
  /// What the sender calls the author, "By" and all.
  var byline: String?
  /// Used where neither the sender nor the text names the author.
  var creator: String?
  /// Fields that were found and could not be used: the name, and what is wrong with the value.
  var losses: [String] = []
  /// Names of fields that are not read.
  var ignored: [String] = []

  /// The date of `text`; one that cannot be read is noted under `field`.
  mutating func date(_ text: String?, _ field: String) -> PublicationDate? {
    guard let text = OneLine.nonEmpty(text) else { return nil }
    if let date = PublicationDate(parsing: text) { return date }
    losses.append(
      "\"\(field)\" is not a date: \"\(text.prefix(60))\". Fix it or remove it; it was left out of the article."
    )
    return nil
  }

  /// The whole number of `text`; one that cannot be read is passed over.
  static func number(_ text: String?) -> Int? {
    guard let number = OneLine.nonEmpty(text).flatMap({ Int($0) }), number >= 0 else { return nil }
    return number
  }

  /// Takes the sender's word for the life of an item: `usable`, `canceled`, `withheld`.
  mutating func take(status word: String?) {
    guard let word = word?.lowercased() else { return }
    if let known = Self.takenBack.first(where: word.hasSuffix) { status = .takenBack(known) }
  }

  /// Before each may stand the name or the address of a list: `stat:canceled`.
  private static let takenBack = ["canceled", "cancelled", "withheld", "killed", "withdrawn"]

  /// The article or removal with the problems that go before it.
  ///
  /// - Parameters:
  ///   - name: The id of an article that has none.
  ///   - line: Where the item begins.
  func events(in file: SourceFile, name: String, line: Int) -> [ReadEvent] {
    var article = article
    article.id = OneLine.of(article.id)
    article.path = file.path
    article.line = line
    switch status {
    case .none: return []
    case .takenBack(let word):
      guard !article.id.isEmpty else {
        return [
          skip(file, line, "an article is taken back, but its id is missing. Name it; nothing was removed.")
        ]
      }
      return [
        .removal(
          ArticleRemoval(
            id: article.id, version: article.metadata.version, status: word, path: file.path, line: line))
      ]
    case .usable: break
    }
    if article.id.isEmpty { article.id = name }
    article.title = OneLine.of(article.title)
    article.language = OneLine.nonEmpty(article.language).map(LanguageTag.of)
    let hasTitle =
      paragraphs.count > 1 && !article.title.isEmpty && OneLine.of(paragraphs[0]) == article.title
    var paragraphs = hasTitle ? paragraphs.dropFirst() : paragraphs[...]
    WireCopy.dropEndMarks(from: &paragraphs)
    if !paragraphs.isEmpty { article.body = paragraphs.joined(separator: "\n\n") }
    readOpening(of: &article)
    guard !article.title.isEmpty || !article.body.isBlank else {
      return [skip(file, line, "neither a headline nor text was found. Send one of them; it was left out.")]
    }
    if article.language == nil { article.language = LanguageGuess.language(of: article) }
    return losses.map { .problem(ReadProblem(path: file.path, line: line, isSkip: false, $0)) }
      + [.article(article)]
  }

  /// Completes byline, dateline, source and date from the first paragraphs, which keep them too.
  private func readOpening(of article: inout Article) {
    let opening = OpeningLines(of: article.body)
    let byline = byline.map { Byline.name(in: $0, language: article.language) }
    article.byline = OneLine.nonEmpty(byline ?? opening.byline ?? creator)
    article.dateline = OneLine.nonEmpty(article.dateline) ?? opening.dateline
    article.source = OneLine.nonEmpty(article.source) ?? opening.agency
    article.date = article.date ?? opening.date
  }

  private func skip(_ file: SourceFile, _ line: Int, _ message: String) -> ReadEvent {
    .problem(ReadProblem(path: file.path, line: line, isSkip: true, message))
  }
}
