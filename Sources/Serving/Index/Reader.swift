import Dateline

/// A searcher of one thread's own.
///
/// `@unchecked Sendable`: who opens it hands it on within a ``ReaderSet`` and keeps nothing of it, and of a set the thread with
/// the same number alone uses it.
final class Reader: @unchecked Sendable {
  private let searcher: Searcher

  /// Words that its analyzer remembers, so that what people type does not pile up.
  private static let mostWords = 200_000

  init(_ searcher: Searcher) { self.searcher = searcher }

  /// Runs one piece of work.
  func run<Answer>(_ work: (Searcher) throws -> Answer) rethrows -> Answer {
    defer { searcher.forgetWords(beyond: Self.mostWords) }
    return try work(searcher)
  }
}
