import Articles
import Xapian

/// What the files of an ``Addition`` bring to a published generation, and what they take back.
struct AdditionReading {
  /// Of articles with one id the one that counts.
  private(set) var articles: [SentArticle] = []
  /// The ids of articles that their senders take back.
  private(set) var removed: [String] = []
  private(set) var counts = Manifest.Counts()

  /// Reads the files; an article or word that takes one back is passed over where a higher version is published.
  init(_ files: [AddedFile], into base: Generation, settings: Rebuild, log: BuildLog) throws {
    let stream = try settings.reader.open([], columns: ColumnMap(), added: files) { _ in false }
    var versions = ArticleVersions()
    var latest: [ArticleKey: Int] = [:]
    var sent: [SentArticle?] = []
    var gone: Set<String> = []
    var known: Set<ArticleKey> = []
    func meet(_ id: String) throws -> ArticleKey {
      let key = ArticleKey(id)
      if known.insert(key).inserted, let version = try Self.version(of: id, in: base) {
        _ = versions.accept(version, of: key)
      }
      return key
    }
    while let event = try stream.nextEvent() {
      if let shard = settings.shard, let key = event.key, !shard.holds(key) { continue }
      switch event {
      case .problem(let problem):
        if problem.isSkip { counts.skipped += 1 } else { counts.impaired += 1 }
        log.write("\(problem)")
        settings.onProblem(problem)
      case .article(let article):
        let (id, key) = (article.article.id, try meet(article.article.id))
        guard versions.accept(article.article.metadata.version, of: key) else {
          settings.onProblem(.outdated(id: id, path: article.article.path, line: article.article.line))
          continue
        }
        gone.remove(id)
        if let earlier = latest.updateValue(sent.count, forKey: key) { sent[earlier] = nil }
        sent.append(article)
      case .removal(let removal):
        let key = try meet(removal.id)
        guard versions.remove(removal.version, of: key) else { continue }
        if let earlier = latest.removeValue(forKey: key) { sent[earlier] = nil }
        gone.insert(removal.id)
        settings.onProblem(.removed(removal))
      case .unchanged: continue
      }
    }
    counts.files = stream.filesRead
    articles = sent.compactMap(\.self)
    removed = gone.sorted()
  }

  /// The version of a published article, where its sender counts them.
  private static func version(of id: String, in base: Generation) throws -> Int? {
    try base.database.postings(of: Schema.uniqueTerm(forID: id)).compactMap { docid in
      try base.database.withRecord(of: docid) { try ArticleRecord.decode($0).metadata.version }
    }.max()
  }
}
