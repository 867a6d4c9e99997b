import DatelineCore

/// A searcher of one thread's own, of an index on this machine or of shards.
///
/// `@unchecked Sendable`: who opens it hands it on within a ``ReaderSet`` and keeps nothing of it, and of a set the thread with
/// the same number alone uses it.
final class Reader: @unchecked Sendable {
  private let session: ArchiveSession?
  /// Of shards made anew whenever their connections are.
  private var searcher: Searcher?

  /// Words that its analyzer remembers, so that what people type does not pile up.
  private static let mostWords = 200_000

  init(_ searcher: Searcher) {
    self.searcher = searcher
    session = nil
  }

  init(_ session: ArchiveSession) { self.session = session }

  /// Runs one piece of work; of shards again, where one of them fails.
  func run<Answer>(_ work: (Searcher) throws -> Answer) throws -> Answer {
    defer { searcher?.forgetWords(beyond: Self.mostWords) }
    guard let session else {
      guard let searcher else { throw IndexError.damagedRecord }
      return try work(searcher)
    }
    return try session.read { generation in
      if let searcher, searcher.generation === generation { return try work(searcher) }
      let opened = try Searcher(generation)
      searcher = opened
      return try work(opened)
    }
  }
}
