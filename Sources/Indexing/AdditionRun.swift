import Articles
import Xapian

/// One run of an ``Addition``, with the lock held.
struct AdditionRun {
  let settings: Rebuild
  let base: Generation
  let maker: Fingerprint
  let folder: String

  func run(id: String, files: [(file: AddedFile, isBelowSource: Bool)]) throws -> Manifest {
    var clock = StageClock()
    let log = BuildLog(in: folder)
    let cache = ChunkCache(path: "\(settings.index.cachePath)/\(maker)")
    let read = try AdditionReading(files.map(\.file), into: base, settings: settings, log: log)
    let sent = read.articles
    let replaced = try places(of: sent.map(\.article.id) + read.removed)
    guard !sent.isEmpty || !replaced.isEmpty else {
      throw IndexError.nothingToIndex(sources: files.map(\.file.path))
    }

    let list = try ChunkList(of: base.path)
    var counts = base.manifest.counts
    counts.files += read.counts.files
    counts.skipped += read.counts.skipped
    counts.impaired += read.counts.impaired
    var contents: [DatabaseContent] = []
    var extra = Remaining()
    for number in base.manifest.databases.indices {
      let chunks = try list.databases[number].map { name in
        guard let key = Fingerprint(name) else { throw IndexError.damaged(path: base.path, reason: name) }
        return key
      }
      let lines = try base.lines(ofDatabase: number)
      guard number == list.added || replaced[number] != nil else {
        contents.append(DatabaseContent(chunks: chunks, lines: lines))
        continue
      }
      let rest = try remaining(chunks, lines, without: replaced[number] ?? [], in: cache) {
        counts.replace($0)
      }
      if number == list.added {
        extra = rest
      } else if !rest.lines.isEmpty {
        for plan in rest.plans { try build(plan, [], into: cache) }
        contents.append(DatabaseContent(chunks: rest.plans.map(\.key), lines: rest.lines))
      }
    }
    var added: Int?
    if !extra.lines.isEmpty || !sent.isEmpty {
      added = contents.count
      contents.append(try extraContent(extra, sent, into: cache, counts: &counts))
    }
    guard !contents.isEmpty else { throw IndexError.nothingToIndex(sources: files.map(\.file.path)) }
    clock.end("read")
    var manifest = Manifest(
      id: id, schema: Schema.version, created: Timestamp.now, builder: base.manifest.builder,
      language: base.manifest.language, hasEntities: base.manifest.hasEntities,
      hasPositions: base.manifest.hasPositions,
      sources: base.manifest.sources, uuid: "", counts: counts, seconds: 0)
    manifest.sourceFingerprint = base.manifest.sourceFingerprint
    (manifest.shard, manifest.set) = (settings.shard, base.manifest.set)
    manifest.added = base.manifest.added + files.map(\.file.path)
    var writer = GenerationWriter(settings: settings, cache: cache, maker: maker, log: log)
    writer.added = added
    writer.reusable = Dictionary(
      base.manifest.databases.map {
        ($0.key, [GenerationWriter.Reusable(folder: base.path + "/" + $0.name, database: $0)])
      }, uniquingKeysWith: { $1 })
    let reused = try writer.write(contents, to: folder, &manifest)
    clock.end("merge")
    // The copies go first: a rebuild that finds one too many does no harm, one too few does.
    var copies = AddedCopies(settings.index, reader: settings.reader)
    // The sources are not read by the mapping of an added table; its copy is, until they have its articles.
    for file in files where !file.isBelowSource || !file.file.columns.isEmpty { try copies.keep(file.file) }
    try writer.publish(folder, &manifest, reused: reused, clock: &clock)
    settings.index.pruneLocked(keeping: settings.keptGenerations)
    return manifest
  }

  /// Where the articles with some ids are now: by database, their places there.
  private func places(of ids: [String]) throws -> [Int: Set<Int>] {
    let count = base.manifest.databases.count
    var places: [Int: Set<Int>] = [:]
    for id in ids {
      for docid in try base.database.postings(of: Schema.uniqueTerm(forID: id)) {
        places[(Int(docid) - 1) % count, default: []].insert((Int(docid) - 1) / count)
      }
    }
    return places
  }

  /// What is left of a database.
  private struct Remaining {
    var plans: [ChunkPlan] = []
    var lines: [UInt32] = []
  }

  private func remaining(
    _ chunks: [Fingerprint], _ lines: [UInt32], without removed: Set<Int>, in cache: ChunkCache,
    drop: (ChunkEntry) -> Void
  ) throws -> Remaining {
    var rest = Remaining()
    var place = 0
    for key in chunks {
      var plan = ChunkPlan()
      for entry in try cache.load(key).entries {
        if removed.contains(place) {
          drop(entry)
        } else {
          plan.entries.append(entry)
          rest.lines.append(lines[place])
        }
        place += 1
      }
      if !plan.entries.isEmpty { rest.plans.append(plan) }
    }
    return rest
  }

  /// The database of all that was added since the rebuild.
  private func extraContent(
    _ before: Remaining, _ sent: [SentArticle], into cache: ChunkCache, counts: inout Manifest.Counts
  ) throws -> DatabaseContent {
    let entries = sent.map(ChunkEntry.init)
    for entry in entries { counts.add(entry) }
    let plans = ChunkPlan.plans(of: before.plans.flatMap(\.entries) + entries, layout: settings.layout)
    for plan in plans { try build(plan, sent, into: cache) }
    return DatabaseContent(
      chunks: plans.map(\.key),
      lines: before.lines + sent.map { UInt32(clamping: $0.article.line) })
  }

  private func build(_ plan: ChunkPlan, _ sent: [SentArticle], into cache: ChunkCache) throws {
    let key = plan.key
    if cache.chunk(key) != nil || (try? cache.load(key)) != nil { return }
    let articles = Dictionary(sent.map { ($0.fingerprint, $0.article) }, uniquingKeysWith: { $1 })
    let builder = try ChunkBuilder(cache: cache, settings: settings, number: 0)
    try builder.build(
      ChunkBuilder.Order(plan: plan, articles: plan.entries.map { articles[$0.fingerprint] }))
  }
}
