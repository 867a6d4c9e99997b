import Articles
import FoundationEssentials
import Glibc
import Synchronization
import Xapian

/// Writes a generation into a hidden folder, checks it, brings it to the disk and publishes it.
struct GenerationWriter {
  /// A database of an earlier generation that may be taken over.
  struct Reusable {
    let folder: String
    let database: GenerationDatabase
  }

  let settings: Rebuild
  let cache: ChunkCache
  let maker: Fingerprint
  let log: BuildLog
  /// By their keys, the oldest first.
  var reusable: [String: [Reusable]] = [:]
  /// The folder of the published generation, with which a new one should not share files: what spoils a file would spoil what
  /// there is to go back to. `nil` where time matters more.
  var published: String?
  /// The place of the database of what was added since the rebuild, if anything was.
  var added: Int?

  /// Each merge opens every chunk of a database; more at once than this would need more open files than is usual.
  private static let mostMerges = 4

  /// Writes everything but the manifest. The chunks must be in the cache.
  ///
  /// - Returns: The names of the databases that were taken over.
  func write(
    _ contents: [DatabaseContent], to folder: String, _ manifest: inout Manifest
  ) throws -> Set<String> {
    let databases = try writeDatabases(contents, to: folder)
    manifest.databases = databases.map(\.database)
    manifest.reusedDatabases = databases.filter(\.isReused).count
    manifest.maker = maker.description
    let paths = manifest.databases.map { "\(folder)/\($0.name)" }
    manifest.otherLanguages = paths.isEmpty ? [] : try StemmingLanguages.names(in: try Database(paths: paths))
    manifest.uuid = manifest.databases.map(\.uuid).joined(separator: ":")
    let words = WordList.merged(
      try manifest.databases.map { try WordList(contentsOf: "\(folder)/\($0.name)/words") })
    try words.write(to: Segment(path: folder).wordsPath)
    try ArticleLines.write(contents.flatMap(\.lines), to: folder)
    try ChunkList(contents, added: added).write(to: folder)
    if let shard = manifest.shard {
      manifest.servedUUID = try ShardCard.write(
        manifest, shard: shard, words: words, lines: contents.map(\.lines), to: folder)
    }
    return Set(databases.filter(\.isReused).map(\.database.name))
  }

  private func writeDatabases(
    _ contents: [DatabaseContent], to folder: String
  ) throws -> [(database: GenerationDatabase, isReused: Bool)] {
    let written = Mutex<[Int: (database: GenerationDatabase, isReused: Bool)]>([:])
    let workers = min(settings.boundedWorkers, Self.mostMerges)
    try ParallelWork.run(contents.count, workers: workers, tool: { "\(folder)/merge\($0)" }) {
      number, scratch in
      try settings.checkInterruption()
      let content = contents[number]
      let name = GenerationDatabase.name(number)
      let path = "\(folder)/\(name)"
      let key = maker.followed(by: content.key).description
      if let database = try reuse(key, name: name, at: path) {
        written.withLock { $0[number] = (database, true) }
        return
      }
      let chunks = try content.chunks.map { key in
        guard let chunk = cache.chunk(key) else {
          throw IndexError.damaged(path: cache.path, reason: "a chunk is gone")
        }
        return chunk.segment
      }
      try SegmentMerger(scratch: scratch).merge(chunks, into: path)
      try? FileManager.default.removeItem(atPath: scratch)
      let files = try Segment.files(ofDatabase: path).map { try FileSeal(name: $0, in: path) }
      let database = GenerationDatabase(
        name: name, key: key, uuid: try Database(path: path).uuid(), articles: content.articles, files: files)
      written.withLock { $0[number] = (database, false) }
    }
    return written.withLock { $0.sorted { $0.key < $1.key }.map(\.value) }
  }

  /// Takes over a database that holds the same, after its files were read through.
  private func reuse(_ key: String, name: String, at path: String) throws -> GenerationDatabase? {
    let sound = (reusable[key] ?? []).filter { old in
      do throws(IndexError) {
        for file in old.database.files { try file.verify(in: old.folder) }
        return true
      } catch {
        log.write("not taken over: \(error)")
        return false
      }
    }
    guard let last = sound.last else { return nil }
    let inUse = published.flatMap { published in
      sound.first { $0.folder.hasPrefix(published + "/") }.flatMap { $0.database.fileNumber(in: $0.folder) }
    }
    let free = sound.last { $0.database.fileNumber(in: $0.folder) != inUse }
    let old = inUse == nil ? last : free ?? last
    let isCopy = inUse != nil && free == nil
    try old.database.takeOver(from: old.folder, to: path, copying: isCopy)
    if isCopy, settings.isSynced { try DiskSync.tree(path, but: []) }
    return old.database.renamed(name)
  }

  /// Seals the generation with its manifest, checks it as a reader finds it, syncs it, and publishes it.
  ///
  /// - Throws: ``IndexError/unsound(id:faults:)`` when it does not pass.
  func publish(
    _ folder: String, _ manifest: inout Manifest, reused: Set<String>, clock: inout StageClock
  ) throws {
    settings.report("check")
    log.write("merged; checking")
    try seal(folder, &manifest, clock: clock)
    var check = GenerationCheck(path: folder)
    check.workers = settings.boundedWorkers
    // What was taken over was read through just now, and passed Xapian's check when it was made.
    check.trusted = reused
    var faults = check.faults()
    if faults.isEmpty { faults = try settings.canaries(try Generation(at: folder)) }
    guard faults.isEmpty else { throw IndexError.unsound(id: manifest.id, faults: faults) }
    clock.end("check")
    settings.report("sync")
    log.write(
      "checked \(manifest.counts.articles) articles in \(manifest.databases.count) databases; publishing")
    log.close()
    try settings.checkInterruption()
    // The files that were taken over are on the disk; their new names are in their folders.
    if settings.isSynced { try DiskSync.tree(folder, but: reused) }
    clock.end("sync")
    try seal(folder, &manifest, clock: clock)
    for name in [Manifest.fileName, Manifest.sumName] { try DiskSync.one(folder + "/" + name) }
    try DiskSync.one(folder)
    let path = settings.index.generationPath(manifest.id)
    guard rename(folder, path) == 0 else {
      throw IndexError.notWritable(path: path, reason: String(cString: strerror(errno)))
    }
    try DiskSync.one(settings.index.generationsPath)
    if manifest.shard != nil { try settings.index.offer(manifest.id) }
    try settings.index.publish(manifest.id)
  }

  private func seal(_ folder: String, _ manifest: inout Manifest, clock: StageClock) throws {
    manifest.stages = clock.stages
    manifest.seconds = clock.total
    var names = ["words", ArticleLines.fileName, ChunkList.fileName, BuildLog.fileName]
    if manifest.shard != nil { names += try ShardCard.files(in: folder) }
    manifest.files = try names.map { try FileSeal(name: $0, in: folder) }
    try manifest.write(to: folder)
  }
}
