import Articles

/// What the sources hold: every article in order, without its text, and what was counted on the way.
struct SourceReading: Sendable {
  /// The articles, those that a later one replaces included.
  private(set) var entries: [ChunkEntry] = []
  private(set) var lines: [UInt32] = []
  private var isReplaced: [Bool] = []
  private var latest: [ArticleKey: Int] = [:]
  /// Articles of added files, which come first.
  private var addedCount = 0
  var counts = Manifest.Counts()
  /// Articles that were known, and not decoded again.
  private(set) var unchanged = 0
  /// Files that could not be read at all.
  private(set) var failedFiles = 0

  /// Adds an article.
  ///
  /// - Returns: The place of an earlier one that it replaces.
  mutating func add(_ entry: ChunkEntry, line: Int, isNew: Bool, isAdded: Bool) -> Int? {
    if isAdded { addedCount += 1 }
    entries.append(entry)
    lines.append(UInt32(clamping: line))
    isReplaced.append(false)
    counts.add(entry)
    if !isNew { unchanged += 1 }
    return latest.updateValue(entries.count - 1, forKey: entry.key)
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

  /// The articles that are left, and the lines they begin on.
  var surviving: [(entry: ChunkEntry, line: UInt32)] {
    entries.indices.filter { !isReplaced[$0] }.map { (entries[$0], lines[$0]) }
  }

  /// Whether an id is in the sources, not merely among what was added.
  func isInSources(_ key: ArticleKey) -> Bool { latest[key].map { $0 >= addedCount } ?? false }
}
