import Articles
import FoundationEssentials
import Xapian

/// One run of a ``Rebuild``, with the lock held.
struct RebuildRun {
  let settings: Rebuild
  let id: String
  /// Where the generation is written until it is finished.
  let folder: String
  let builder: String

  func run() throws -> Manifest {
    var clock = StageClock()
    let log = BuildLog(in: folder)
    let maker = Maker.fingerprint(of: settings, builder: builder)
    let published = try? settings.index.manifest(of: settings.index.currentID())
    let base = published.flatMap { $0.maker == maker.description && !settings.isFromScratch ? $0 : nil }
    if !settings.ignoresFreeSpace {
      try DiskSpace.check(
        settings.index, sources: settings.sources, base: base, shards: settings.shard?.count ?? 1)
    }
    let copies = AddedCopies(settings.index, reader: settings.reader)
    let cache = try openCache(maker, log: log)
    let read = try self.read(into: cache, added: settings.forgetsAdded ? [] : copies.files, log: log)
    guard read.counts.articles > 0 else {
      throw settings.shard.map { IndexError.emptyShard($0) }
        ?? IndexError.nothingToIndex(sources: settings.sources)
    }
    try PublicationGuard(allowsShrink: settings.allowsShrink, allowsFailures: settings.allowsFailures).check(
      read, published: published)
    let plans = ChunkPlan.plans(of: read.survivingEntries, layout: settings.layout)
    try buildMissing(plans, into: cache)
    let contents = DatabaseContent.laidOut(plans, lines: read.survivingLines, layout: settings.layout)
    clock.end("read")
    log.write("read \(read.counts.articles) articles, \(read.unchanged) of them unchanged")

    settings.report("merge")
    var writer = GenerationWriter(settings: settings, cache: cache, maker: maker, log: log)
    if !settings.isFromScratch { writer.reusable = reusable(maker) }
    writer.published = (try? settings.index.currentID()).map(settings.index.generationPath)
    var manifest = Manifest(
      id: id, schema: Schema.version, created: Timestamp.now, builder: builder,
      language: settings.language.code, hasEntities: settings.recognizesEntities,
      hasPositions: settings.keepsPositions, sources: settings.sources, uuid: "", counts: read.counts,
      seconds: 0)
    manifest.unchanged = read.unchanged
    manifest.shard = settings.shard
    manifest.set = settings.set
    manifest.sourceFingerprint = contents.reduce(Fingerprint.zero) { $0.followed(by: $1.key) }.description
    let reused = try writer.write(contents, to: folder, &manifest)
    clock.end("merge")
    try writer.publish(folder, &manifest, reused: reused, clock: &clock)

    // From here on the night is green whatever fails: these only make room.
    if settings.forgetsAdded { copies.forget() } else { copies.drop { read.isInSources($0) } }
    settings.index.pruneLocked(keeping: settings.keptGenerations)
    cache.prune(keeping: Set(contents.flatMap(\.chunks)))
    return manifest
  }

  private func openCache(_ maker: Fingerprint, log: BuildLog) throws -> ChunkCache {
    let cache = ChunkCache(path: "\(settings.index.cachePath)/\(maker)")
    if settings.isFromScratch { Segment(path: settings.index.cachePath).remove() }
    do {
      try FileManager.default.createDirectory(atPath: cache.path, withIntermediateDirectories: true)
    } catch {
      throw IndexError.notWritable(path: cache.path, reason: FileFault.reason(of: error))
    }
    let damaged = cache.load(workers: settings.boundedWorkers)
    if damaged > 0 { log.write("\(damaged) chunks of the cache are damaged and are built anew") }
    return cache
  }

  /// Reads the sources and builds what is new in them.
  private func read(into cache: ChunkCache, added: [AddedFile], log: BuildLog) throws -> SourceReading {
    let settings = watched(log)
    let stream = try settings.reader.open(settings.sources, columns: settings.columns, added: added) {
      cache.isKnown($0)
    }
    let feed = ArticleFeed(stream: stream, cache: cache, settings: settings)
    let workers = settings.boundedWorkers
    try ParallelWork.run(workers, workers: workers, tool: { try builder(cache, $0) }) { _, builder in
      do {
        while let order = feed.nextOrder() {
          try builder.build(order)
          settings.onProgress(feed.progress)
        }
      } catch {
        feed.fail(error)
        throw error
      }
    }
    return try feed.finish()
  }

  /// The settings, with what is told written down as well, and progress measured by the size of the sources.
  private func watched(_ log: BuildLog) -> Rebuild {
    let bytes = settings.reader.readsFiles ? DiskSpace.bytes(of: settings.sources) : 0
    var watched = settings
    watched.onProblem = { [tell = settings.onProblem] in
      log.write("\($0)")
      tell($0)
    }
    watched.onProgress = { [show = settings.onProgress] progress in
      var progress = progress
      progress.bytesInAll = bytes
      show(progress)
    }
    return watched
  }

  private func builder(_ cache: ChunkCache, _ number: Int) throws -> ChunkBuilder {
    try ChunkBuilder(cache: cache, settings: settings, number: number)
  }

  /// Builds the chunks that were cut otherwise once replaced articles were left out.
  private func buildMissing(_ plans: [ChunkPlan], into cache: ChunkCache) throws {
    let missing = plans.filter { cache.chunk($0.key) == nil }
    guard !missing.isEmpty else { return }
    try ParallelWork.run(
      missing.count, workers: settings.boundedWorkers, tool: { try builder(cache, $0) }
    ) { number, builder in
      try settings.checkInterruption()
      let plan = missing[number]
      try builder.build(ChunkBuilder.Order(plan: plan, articles: plan.entries.map { _ in nil }))
    }
  }

  /// The databases of all kept generations that this maker made.
  private func reusable(_ maker: Fingerprint) -> [String: [GenerationWriter.Reusable]] {
    var reusable: [String: [GenerationWriter.Reusable]] = [:]
    for id in settings.index.generationIDs() {
      guard let manifest = try? settings.index.manifest(of: id), manifest.maker == maker.description else {
        continue
      }
      for database in manifest.databases {
        reusable[database.key, default: []].append(
          GenerationWriter.Reusable(
            folder: settings.index.generationPath(id) + "/" + database.name, database: database))
      }
    }
    return reusable
  }
}
