import Articles

/// The articles of files and folders, one after another, in a stable order.
///
/// ```swift
/// let stream = try ArticleStream(sources: ["Corpus"])
/// while let event = try stream.next() {
///   if case .article(let article) = event { print(article.title) }
/// }
/// ```
///
/// Files are read in pieces, so a long one takes no more memory than a short one; an article may have 16 MiB. Not
/// `Sendable`: one task at a time holds it.
public final class ArticleStream: ArticleSource {
  private var walker: SourceWalker
  private var reader: (any ArticleReader)?
  private var file: SourceFile?
  private var state: FileState?
  private var added: ArraySlice<AddedFile>
  private let isKnown: KnownArticles
  private let counter = ReadCounter()

  /// How many files were opened so far.
  public private(set) var filesRead = 0
  /// How many bytes of them were read so far, as they lie on disk.
  public var bytesRead: Int64 { counter.bytes }
  /// Whether what came last was of an added file.
  public private(set) var isReadingAdded = false

  /// The names of fields of the last article that are not read.
  public private(set) var ignored: [String] = []

  private let format: ArticleFormat?
  private let columns: ColumnMap
  private var openingProblem: ReadProblem?

  /// Begins at the first of `sources`.
  ///
  /// - Parameters:
  ///   - format: How every file is read; `nil` to find out from what is in it.
  ///   - columns: Which columns of the sources' tables hold what, where their names do not say it.
  ///   - added: Files that are read before the sources, under other names than their own and by their own mappings.
  ///   - isKnown: Tells which articles ``nextEvent()`` need not decode again.
  /// - Throws: ``ArticlesError/noSuchSource(path:)`` when one of them does not exist.
  public init(
    sources: [String], format: ArticleFormat? = nil, columns: ColumnMap = ColumnMap(),
    added: [AddedFile] = [],
    isKnown: @escaping KnownArticles = { _ in false }
  ) throws(ArticlesError) {
    self.format = format
    self.columns = columns
    self.added = added[...]
    self.isKnown = isKnown
    walker = try SourceWalker(sources: sources)
  }

  /// Reads one file that is at hand already.
  ///
  /// - Parameters:
  ///   - bytes: What is in the file.
  ///   - name: What the file would be called: it is the path of its articles, and the id of one that has none.
  ///   - format: How it is read; `nil` to find out from what is in it.
  ///   - columns: Which columns of a table hold what.
  public init(
    bytes: [UInt8], name: String, format: ArticleFormat? = nil, columns: ColumnMap = ColumnMap()
  ) {
    self.format = format
    self.columns = columns
    added = []
    isKnown = { _ in false }
    walker = SourceWalker()
    let file = SourceFile(path: name, belowSource: name).reading(columns)
    self.file = file
    filesRead = 1
    do throws(ArticlesError) {
      reader = try FileOpener.reader(
        of: MemorySource(bytes[...]), file: file, format: format, layers: 0, isKnown: { _ in false })
    } catch {
      openingProblem = ReadProblem(error, in: file)
    }
  }

  /// The next article or problem, or `nil` when all was read. A file that cannot be read is a problem, not an error.
  public func next() -> ReadEvent? {
    while let event = nextEvent() {
      switch event {
      case .article(let sent): return .article(sent.article)
      case .removal(let removal): return .removal(removal)
      case .problem(let problem): return .problem(problem)
      case .unchanged: continue
      }
    }
    return nil
  }

  /// The next article, known or not, or problem; `nil` when all was read.
  public func nextEvent() -> SourceEvent? {
    while true {
      if let problem = openingProblem {
        openingProblem = nil
        return .problem(problem)
      }
      if let event = nextOfReader() { return event }
      isReadingAdded = !added.isEmpty
      if let next = added.popFirst() {
        let file = SourceFile(location: next.location, path: next.path, belowSource: next.relative)
        if let problem = start(file, next.columns) { return .problem(problem) }
        continue
      }
      switch walker.next() {
      case nil: return nil
      case .problem(let problem): return .problem(problem)
      case .file(let file): if let problem = start(file, columns) { return .problem(problem) }
      }
    }
  }

  /// The next articles, as many as fit into a batch; empty when all was read.
  ///
  /// - Parameters:
  ///   - mostBytes: Once headlines and bodies have so many bytes the batch is full.
  ///   - remove: Told of each article that its sender takes back, and how many articles of the batch come before.
  ///   - report: Told of each problem on the way; what it throws is passed on.
  public func nextBatch(
    mostArticles: Int, mostBytes: Int, remove: (ArticleRemoval, Int) -> Void = { _, _ in },
    report: (ReadProblem) throws -> Void
  ) rethrows -> [Article] {
    var batch: [Article] = []
    var bytes = 0
    while bytes < mostBytes, batch.count < mostArticles, let event = next() {
      switch event {
      case .article(let article):
        bytes += article.textBytes
        batch.append(article)
      case .removal(let removal): remove(removal, batch.count)
      case .problem(let problem): try report(problem)
      }
    }
    return batch
  }

  private func nextOfReader() -> SourceEvent? {
    guard var current = reader, let file else { return nil }
    // Held by one owner, so that its buffers are not copied when it changes.
    reader = nil
    do {
      guard let event = try current.next() else { return changeNotice(of: file) }
      ignored = current.ignored
      reader = current
      return event
    } catch {
      return .problem(ReadProblem(error, in: file))
    }
  }

  /// Tells of a file that was written to while it was read.
  private func changeNotice(of file: SourceFile) -> SourceEvent? {
    guard FileState(of: file.location) != state else { return nil }
    return .problem(
      ReadProblem(
        path: file.path, isSkip: false,
        "changed while it was read; the next rebuild reads it again. Put files in place by renaming them."))
  }

  private func start(_ found: SourceFile, _ columns: ColumnMap) -> ReadProblem? {
    let file = found.reading(columns)
    self.file = file
    state = FileState(of: file.location)
    do {
      reader = try FileOpener.reader(of: file, format: format, counter: counter, isKnown: isKnown)
      filesRead += 1
      return nil
    } catch {
      return ReadProblem(error, in: file)
    }
  }
}
