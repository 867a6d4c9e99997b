import Articles

/// What the sources hold: every article in order, without its text, and what was counted on the way.
struct SourceReading: Sendable {
  /// The articles, those that a later one replaces included.
  private(set) var entries: [ChunkEntry] = []
  private var lines: [UInt32] = []
  private var isReplaced: [Bool] = []
  private var latest: [ArticleKey: Int] = [:]
  private var versions = ArticleVersions()
  /// Articles of added files, which come first.
  private var addedCount = 0
  var counts = Manifest.Counts()
  /// Articles that were known, and not decoded again.
  private(set) var unchanged = 0
  /// Files that could not be read at all.
  private(set) var failedFiles = 0

  /// Adds an article.
  ///
  /// What an article does to one of the same id.
  enum Effect {
    case none
    /// It takes the place of the earlier one.
    case replaces(Int)
    /// A higher version was read before, or its sender has taken it back: it does not count.
    case isOutdated(Int)
  }

  mutating func add(_ entry: ChunkEntry, line: Int, isNew: Bool, isAdded: Bool) -> Effect {
    if isAdded { addedCount += 1 }
    entries.append(entry)
    lines.append(UInt32(clamping: line))
    isReplaced.append(false)
    counts.add(entry)
    if !isNew { unchanged += 1 }
    guard versions.accept(entry.version, of: entry.key) else { return .isOutdated(entries.count - 1) }
    return latest.updateValue(entries.count - 1, forKey: entry.key).map(Effect.replaces) ?? .none
  }

  /// Takes back what a sender takes back.
  ///
  /// - Returns: The place of the article, if there is one that it means.
  mutating func remove(_ key: ArticleKey, version: Int?) -> Int? {
    versions.remove(version, of: key) ? latest.removeValue(forKey: key) : nil
  }

  /// Takes back an article that a later one replaces.
  mutating func replaced(_ place: Int) {
    isReplaced[place] = true
    counts.replace(entries[place])
  }

  mutating func count(_ problem: ReadProblem) {
    if problem.isSkip { counts.skipped += 1 } else { counts.impaired += 1 }
    if problem.isSkip, problem.line == nil { failedFiles += 1 }
  }

  /// The articles that are left.
  var survivingEntries: [ChunkEntry] { surviving(of: entries) }

  /// The lines that they begin on.
  var survivingLines: [UInt32] { surviving(of: lines) }

  /// Mostly nothing was replaced, and a list of millions need not be there twice.
  private func surviving<Element>(of list: [Element]) -> [Element] {
    guard isReplaced.contains(true) else { return list }
    return list.indices.filter { !isReplaced[$0] }.map { list[$0] }
  }

  /// Whether an id is in the sources, not merely among what was added.
  func isInSources(_ key: ArticleKey) -> Bool { latest[key].map { $0 >= addedCount } ?? false }
}
