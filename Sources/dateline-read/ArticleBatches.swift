import Dateline
import Synchronization
import Terminal

/// Hands out the articles of sources in numbered batches, each to the worker that asks first.
final class ArticleBatches: Sendable {
  struct Batch {
    let number: Int
    let articles: [Article]
  }

  private struct State {
    let stream: ArticleStream
    var nextNumber = 0
    var problems = 0
  }

  /// Enough that the lock costs nothing, little enough that the first lines come at once.
  private static let mostArticles = 100
  private static let mostBytes = 500_000

  private let state: Mutex<State>

  init(_ stream: sending ArticleStream) { state = Mutex(State(stream: stream)) }

  /// How many files or articles were left out.
  var leftOut: Int { state.withLock { $0.problems } }

  /// The next articles, or `nil` when there are no more. Problems are told on standard error.
  func next() -> Batch? {
    state.withLock { state in
      let articles = state.stream.nextBatch(
        mostArticles: Self.mostArticles, mostBytes: Self.mostBytes
      ) { problem in
        if problem.isSkip { state.problems += 1 }
        StandardError.write("dateline: \(problem)")
      }
      guard !articles.isEmpty else { return nil }
      defer { state.nextNumber += 1 }
      return Batch(number: state.nextNumber, articles: articles)
    }
  }
}
