import Articles
import Synchronization

/// Reads the sources, and hands out the chunks that must be built, each to the worker that asks first.
///
/// Reading is done under the lock: it is some twentieth of the work. Chunks are cut here as if no id came twice, so that they can be
/// built while the reading goes on; where one does, ``RebuildPlan`` cuts again.
final class ArticleFeed: Sendable {
  struct State {
    let stream: any ArticleSource
    var cutter: ChunkCutter
    var open = ChunkBuilder.Order()
    var read = SourceReading()
    var failure: (any Error)?
  }

  private let state: Mutex<State>
  private let cache: ChunkCache
  private let settings: Rebuild

  init(stream: sending any ArticleSource, cache: ChunkCache, settings: Rebuild) {
    state = Mutex(State(stream: stream, cutter: ChunkCutter(settings.layout)))
    self.cache = cache
    self.settings = settings
  }

  private static let articlesPerReport = 2_000

  /// The next chunk that is not in the cache, or `nil` when there are no more or when a worker has failed.
  func nextOrder() -> ChunkBuilder.Order? {
    state.withLock { state in
      guard state.failure == nil else { return nil }
      do {
        while let event = try state.stream.nextEvent() {
          try settings.checkInterruption()
          // What another shard holds is none of this one's business.
          if let shard = settings.shard, let key = event.key, !shard.holds(key) { continue }
          let isChunk = try take(event, in: &state)
          if state.read.entries.count % Self.articlesPerReport == 0 { report(state) }
          guard isChunk else { continue }
          if let order = close(&state) { return order }
        }
        return state.open.articles.isEmpty ? nil : close(&state)
      } catch {
        state.failure = error
        return nil
      }
    }
  }

  /// Stops the other workers; the first failure is kept.
  func fail(_ error: any Error) {
    state.withLock { if $0.failure == nil { $0.failure = error } }
  }

  /// What was read, once the workers are done.
  ///
  /// - Throws: The first failure of any worker.
  func finish() throws -> SourceReading {
    try state.withLock { state in
      if let failure = state.failure { throw failure }
      state.read.counts.files = state.stream.filesRead
      return state.read
    }
  }

  /// Tells of the progress where nothing needs to be built for a while.
  private func report(_ state: State) {
    settings.onProgress(
      RebuildProgress(
        stage: "read", articles: state.read.counts.articles, textBytes: state.read.counts.textBytes,
        bytesRead: state.stream.bytesRead))
  }

  /// How far the reading is.
  var progress: RebuildProgress {
    state.withLock {
      RebuildProgress(
        stage: "read", articles: $0.read.counts.articles, textBytes: $0.read.counts.textBytes,
        bytesRead: $0.stream.bytesRead)
    }
  }

  /// The chunk that is open, unless it is in the cache.
  private func close(_ state: inout State) -> ChunkBuilder.Order? {
    defer { state.open = ChunkBuilder.Order() }
    return cache.chunk(state.open.plan.key) == nil ? state.open : nil
  }

  /// Takes in what was read, and tells whether it ends a chunk.
  private func take(_ event: SourceEvent, in state: inout State) throws -> Bool {
    let entry: ChunkEntry
    let article: Article?
    let line: Int
    switch event {
    case .problem(let problem):
      state.read.count(problem)
      settings.onProblem(problem)
      if settings.isStrict, problem.isSkip { throw IndexError.strict(problem: problem.description) }
      return false
    case .removal(let removal):
      if let earlier = state.read.remove(ArticleKey(removal.id), version: removal.version) {
        state.read.replaced(earlier)
        settings.onProblem(.removed(removal))
      }
      return false
    case .article(let sent):
      (entry, article, line) = (ChunkEntry(sent), sent.article, sent.article.line)
    case .unchanged(let fingerprint, let place):
      guard let (chunk, ordinal) = cache.find(fingerprint) else { throw IndexError.damagedRecord }
      (entry, article, line) = (chunk.entries[ordinal], nil, place)
    }
    switch state.read.add(
      entry, line: line, isNew: article != nil, isAdded: state.stream.isReadingAdded)
    {
    case .none: break
    case .replaces(let earlier):
      state.read.replaced(earlier)
      if let named = try article ?? known(entry) {
        settings.onProblem(.replaced(id: named.id, path: named.path, line: line))
      }
    case .isOutdated(let place):
      state.read.replaced(place)
      if let named = try article ?? known(entry) {
        settings.onProblem(.outdated(id: named.id, path: named.path, line: line))
      }
    }
    state.open.plan.entries.append(entry)
    state.open.articles.append(article)
    return state.cutter.endsChunk(entry)
  }

  private func known(_ entry: ChunkEntry) throws -> Article? {
    try cache.find(entry.fingerprint).map { try ChunkReader().article($0.chunk, $0.place) }
  }
}
