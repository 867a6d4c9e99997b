import Articles
import FoundationEssentials
import Glibc
import Synchronization
import TextAnalysis
import Xapian

/// Builds a generation from sources and publishes it.
///
/// ```swift
/// let rebuild = Rebuild(index: IndexFolder(path: "Index"), sources: ["Corpus"], reader: FileReader())
/// let manifest = try rebuild.run()
/// print(manifest.counts.articles)
/// ```
///
/// Articles are cut into chunks; each chunk that is not known from an earlier rebuild becomes a segment on its own thread; chunks are
/// merged into a few databases in the order of the sources, and databases of which nothing changed are taken over. The result depends
/// neither on the number of threads nor on what was known. Until the last step, a rename, readers see the generation before.
public struct Rebuild: Sendable {
  /// The index to publish in.
  public var index: IndexFolder
  /// Files and folders to read, in order.
  public var sources: [String]
  /// Opens the sources.
  public var reader: any SourceReader
  /// Which columns of tables hold what, where their names do not say it.
  public var columns = ColumnMap()
  /// The language of articles.
  public var language = Language.english
  /// Whether countries, people, organisations and places are recognized, for facets.
  public var recognizesEntities = true
  /// Whether Xapian's table of positions is made too, so that databases served to other machines can be asked for phrases.
  public var keepsPositions = false
  /// Which part of the archive is built, where it is not all of it; it can be served to other machines then, and keeps
  /// the table of positions for it.
  public var shard: Shard? {
    didSet { if shard != nil { keepsPositions = true } }
  }
  /// The name of the set of shards that the generation belongs to.
  public var set: String?
  /// Whether a file or article that cannot be read ends the rebuild.
  public var isStrict = false
  /// Whether nothing of earlier rebuilds is used.
  public var isFromScratch = false
  /// Whether what was added during the day and is not in the sources is forgotten.
  public var forgetsAdded = false
  /// Whether a generation is published although more than a tenth of the articles are gone.
  public var allowsShrink = false
  /// Whether a generation is published although more than one file in twenty could not be read.
  public var allowsFailures = false
  /// Whether it begins although the disk seems too small.
  public var ignoresFreeSpace = false
  /// Threads that build segments.
  public var workers = ProcessInfo.processInfo.activeProcessorCount
  /// Bytes of memory to stay below; there are fewer threads where it is little.
  public var memory = 512 << 20
  /// How many generations are kept, the new one included.
  public var keptGenerations = 3
  /// Told of each file or article that was left out or changed, with the lock of the reading held.
  public var onProblem: @Sendable (ReadProblem) -> Void = { _ in }
  /// Told how far it is, from any of the threads.
  public var onProgress: @Sendable (RebuildProgress) -> Void = { _ in }
  /// Asked now and then whether to stop.
  public var isInterrupted: @Sendable () -> Bool = { false }
  /// Asked, before the generation is published, what is wrong with it; an answer keeps it from being published.
  public var canaries: @Sendable (Generation) throws -> [String] = { _ in [] }
  var layout = IndexLayout()
  /// Whether databases are forced to the disk; tests of what is in them need not wait for it.
  var isSynced = true

  /// Describes a rebuild; nothing happens before ``run(builder:)``.
  public init(index: IndexFolder, sources: [String], reader: any SourceReader) {
    self.index = index
    self.sources = sources
    self.reader = reader
  }

  /// Reads the sources, builds a generation and publishes it.
  ///
  /// - Parameter builder: The version to write into the manifest.
  /// - Returns: The manifest of the published generation.
  /// - Throws: ``IndexError``, ``XapianError``, or the reader's error when a source does not exist. Nothing is published then.
  @discardableResult
  public func run(builder: String) throws -> Manifest {
    try locked { id, folder in
      try RebuildRun(settings: self, id: id, folder: folder, builder: builder).run()
    }
  }

  /// Holds the lock, keeps the status, and clears away what a failure leaves.
  func locked(_ body: (_ id: String, _ folder: String) throws -> Manifest) throws -> Manifest {
    try index.create()
    let lock = try RebuildLock(index)
    defer { withExtendedLifetime(lock) {} }
    var status = RebuildStatus()
    try status.write(to: index)
    index.removeUnfinished()
    let id = index.newID(at: Date())
    let folder = index.generationPath("." + id)
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let manifest = try body(id, folder)
      (status.state, status.generation, status.ended) = (.published, id, Timestamp.now)
      try status.write(to: index)
      return manifest
    } catch {
      (status.state, status.reason, status.ended) = (.failed, "\(error)", Timestamp.now)
      try? status.write(to: index)
      let log = folder + "/" + BuildLog.fileName
      rename(log, index.path + "/last-failure.log")
      Segment(path: folder).remove()
      throw error
    }
  }

  // MARK: What its parts ask

  /// Threads that fit into the memory: each holds a segment and the words that it has met.
  var boundedWorkers: Int { max(1, min(workers, (memory - 128 << 20) / (96 << 20))) }

  /// - Throws: ``IndexError/interrupted``.
  func checkInterruption() throws(IndexError) {
    if isInterrupted() { throw .interrupted }
  }

  func report(_ stage: String) {
    onProgress(RebuildProgress(stage: stage, articles: 0, textBytes: 0, bytesRead: 0))
  }

  /// Whether the databases keep the terms of each article, without which Xapian's servers hand out no article.
  var keepsTermLists: Bool { shard != nil }

  func documentMaker() throws -> DocumentMaker {
    try DocumentMaker(
      language: language, recognizesEntities: recognizesEntities, keepsPositions: keepsPositions)
  }
}
