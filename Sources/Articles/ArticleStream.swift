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
public final class ArticleStream {
  private var walker: SourceWalker
  private var reader: (any ArticleReader)?
  private var file: SourceFile?

  /// How many files were opened so far.
  public private(set) var filesRead = 0

  /// Begins at the first of `sources`.
  ///
  /// - Throws: ``ArticlesError/noSuchSource(path:)`` when one of them does not exist.
  public init(sources: [String]) throws(ArticlesError) {
    walker = try SourceWalker(sources: sources)
  }

  /// The next article or problem, or `nil` when all was read. A file that cannot be read is a problem, not an error.
  public func next() -> ReadEvent? {
    while true {
      if let event = nextOfReader() { return event }
      switch walker.next() {
      case nil: return nil
      case .problem(let problem): return .problem(problem)
      case .file(let file): if let problem = start(file) { return .problem(problem) }
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

  private func nextOfReader() -> ReadEvent? {
    guard var current = reader, let file else { return nil }
    // Held by one owner, so that its buffers are not copied when it changes.
    reader = nil
    do {
      guard let event = try current.next() else { return nil }
      reader = current
      return event
    } catch {
      return .problem(Self.problem(error, in: file))
    }
  }

  private func start(_ file: SourceFile) -> ReadProblem? {
    self.file = file
    do {
      reader = try FileOpener.reader(of: file)
      filesRead += 1
      return nil
    } catch {
      return Self.problem(error, in: file)
    }
  }

  private static func problem(_ error: ArticlesError, in file: SourceFile) -> ReadProblem {
    let message =
      switch error {
      case .noSuchSource: "the file is gone; it was left out."
      case .unreadable(_, let reason):
        "cannot be read: \(reason). Give yourself the right to; it was left out."
      case .badCompression(_, let reason):
        "the compressed data is damaged: \(reason). Send it again; what came before the damage was read."
      }
    return ReadProblem(path: file.path, isSkip: true, message)
  }
}
