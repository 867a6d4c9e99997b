import Articles
import Synchronization

/// Hands out the articles of the sources in batches, each to the worker that asks first, and keeps the counts.
///
/// Reading is done under the lock: it is some twentieth of the work, and the order of the batches is the order of the
/// sources however many workers there are.
final class ArticleFeed: Sendable {
  /// Consecutive articles that become one segment.
  struct Batch {
    let number: Int
    var articles: [Article] = []
  }

  /// Where an article went: its segment, and its place there, from 0.
  struct Location: Hashable {
    let segment: Int32
    let ordinal: Int32
  }

  struct State {
    let stream: ArticleStream
    var nextNumber = 0
    var latest: [ArticleKey: Location] = [:]
    var versions = ArticleVersions()
    var superseded: [Location] = []
    var counts = Manifest.Counts()
    var failure: (any Error)?
  }

  /// Text that a segment holds, in bytes: enough to compress well, little enough that its tree stays in the cache.
  static let mostBytes = 2_000_000
  static let mostArticles = 1_000

  private let state: Mutex<State>
  private let isStrict: Bool
  private let report: @Sendable (ReadProblem) -> Void

  init(
    stream: sending ArticleStream, isStrict: Bool, report: @escaping @Sendable (ReadProblem) -> Void
  ) {
    state = Mutex(State(stream: stream))
    self.isStrict = isStrict
    self.report = report
  }

  /// The next articles, or `nil` when there are no more or when a worker has failed.
  func nextBatch() -> Batch? {
    state.withLock { state in
      guard state.failure == nil else { return nil }
      var batch = Batch(number: state.nextNumber)
      var removals: [(removal: ArticleRemoval, place: Int)] = []
      do {
        batch.articles = try state.stream.nextBatch(
          mostArticles: Self.mostArticles, mostBytes: Self.mostBytes,
          remove: { removals.append(($0, $1)) },
          report: { try take($0, in: &state) })
      } catch {
        state.failure = error
        return nil
      }
      for (ordinal, article) in batch.articles.enumerated() {
        while let next = removals.first, next.place <= ordinal {
          remove(removals.removeFirst().removal, in: &state)
        }
        state.counts.add(article)
        note(article, at: Location(segment: Int32(batch.number), ordinal: Int32(ordinal)), in: &state)
      }
      for next in removals { remove(next.removal, in: &state) }
      guard !batch.articles.isEmpty else { return nil }
      state.nextNumber += 1
      return batch
    }
  }

  /// Stops the other workers; the first failure is kept.
  func fail(_ error: any Error) {
    state.withLock { if $0.failure == nil { $0.failure = error } }
  }

  /// What was read, once the workers are done.
  ///
  /// - Throws: The first failure of any worker.
  func finish() throws -> (counts: Manifest.Counts, superseded: [Location]) {
    try state.withLock { state in
      if let failure = state.failure { throw failure }
      state.counts.files = state.stream.filesRead
      return (state.counts, state.superseded)
    }
  }

  /// How far the reading is.
  var progress: Manifest.Counts { state.withLock { $0.counts } }

  private func note(_ article: Article, at location: Location, in state: inout State) {
    let key = ArticleKey(article.id)
    guard state.versions.accept(article.metadata.version, of: key) else {
      state.superseded.append(location)
      report(.outdated(id: article.id, path: article.path, line: article.line))
      return
    }
    guard let earlier = state.latest.updateValue(location, forKey: key) else { return }
    state.superseded.append(earlier)
    report(.replaced(id: article.id, path: article.path, line: article.line))
  }

  private func remove(_ removal: ArticleRemoval, in state: inout State) {
    let key = ArticleKey(removal.id)
    guard state.versions.remove(removal.version, of: key) else { return }
    guard let earlier = state.latest.removeValue(forKey: key) else { return }
    state.superseded.append(earlier)
    report(.removed(removal))
  }

  private func take(_ problem: ReadProblem, in state: inout State) throws {
    if problem.isSkip { state.counts.skipped += 1 } else { state.counts.impaired += 1 }
    report(problem)
    if isStrict, problem.isSkip { throw IndexError.strict(problem: problem.description) }
  }
}
