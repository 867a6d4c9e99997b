import Articles
import Dispatch
import Foundation
import Synchronization
import TextAnalysis
import Xapian

/// Builds a generation from sources and publishes it.
///
/// ```swift
/// let rebuild = Rebuild(index: IndexFolder(path: "Index"), sources: ["Corpus"])
/// let manifest = try rebuild.run()
/// print(manifest.counts.articles)
/// ```
///
/// Articles are cut into batches; each batch becomes a segment on its own thread; segments are merged in the order of the
/// sources, so the result does not depend on the number of threads. Until the last step, a rename, readers see
/// the generation before.
public struct Rebuild: Sendable {
  /// The index to publish in.
  public var index: IndexFolder
  /// Files and folders to read, in order.
  public var sources: [String]
  /// The language of articles.
  public var language = Language.english
  /// Whether countries, people, organisations and places are recognized, for facets.
  public var recognizesEntities = true
  /// Whether a file or article that cannot be read ends the rebuild.
  public var isStrict = false
  /// Threads that build segments.
  public var workers = ProcessInfo.processInfo.activeProcessorCount
  /// How many generations are kept, the new one included.
  public var keptGenerations = 3
  /// Told of each file or article that was left out or changed.
  public var onProblem: @Sendable (ReadProblem) -> Void = { _ in }
  /// Told how far the reading is, after each segment, from any of the threads.
  public var onProgress: @Sendable (Manifest.Counts) -> Void = { _ in }

  /// Describes a rebuild; nothing happens before ``run(builder:)``.
  public init(index: IndexFolder, sources: [String]) {
    self.index = index
    self.sources = sources
  }

  /// Reads the sources, builds a generation and publishes it.
  ///
  /// - Parameter builder: The version to write into the manifest.
  /// - Returns: The manifest of the published generation.
  /// - Throws: ``IndexError``, ``XapianError``, or the reader's error when a source does not exist. Nothing is published then.
  @discardableResult
  public func run(builder: String) throws -> Manifest {
    let start = ContinuousClock.now
    do {
      try FileManager.default.createDirectory(
        atPath: index.generationsPath, withIntermediateDirectories: true)
    } catch {
      throw IndexError.notWritable(path: index.path, reason: error.localizedDescription)
    }
    let lock = try RebuildLock(index)
    return try withExtendedLifetime(lock) { try buildAndPublish(builder: builder, since: start) }
  }

  private func buildAndPublish(builder: String, since start: ContinuousClock.Instant) throws -> Manifest {
    index.removeUnfinished()
    let id = index.newID(at: Date())
    let unfinished = Segment(path: index.generationPath("." + id))
    try FileManager.default.createDirectory(atPath: unfinished.path, withIntermediateDirectories: true)
    do {
      let counts = try build(into: unfinished)
      let manifest = Manifest(
        id: id, schema: Schema.version,
        created: PublicationDate(secondsSinceEpoch: Int64(Date().timeIntervalSince1970), precision: .second)
          .description,
        builder: builder, language: language.code, hasEntities: recognizesEntities, sources: sources,
        uuid: try Database(path: unfinished.databasePath).uuid(), counts: counts,
        seconds: (ContinuousClock.now - start) / .seconds(1))
      try manifest.write(to: unfinished.path)
      guard rename(unfinished.path, index.generationPath(id)) == 0 else {
        throw IndexError.notWritable(
          path: index.generationPath(id), reason: String(cString: strerror(errno)))
      }
      try index.publish(id)
      index.prune(keeping: keptGenerations)
      return manifest
    } catch {
      unfinished.remove()
      throw error
    }
  }

  private func build(into generation: Segment) throws -> Manifest.Counts {
    let scratch = generation.path + "/segments"
    let feed = ArticleFeed(
      stream: try ArticleStream(sources: sources), isStrict: isStrict, report: onProblem)
    let segments = try buildSegments(from: feed, in: scratch)
    var (counts, superseded) = try feed.finish()
    guard counts.articles > 0 else { throw IndexError.nothingToIndex(sources: sources) }
    let kept = try drop(superseded, from: segments, counts: &counts)
    try SegmentMerger(scratch: scratch).merge(kept, into: generation)
    try FileManager.default.removeItem(atPath: scratch)
    return counts
  }

  private func buildSegments(from feed: ArticleFeed, in scratch: String) throws -> [Segment] {
    let segments = Mutex<[Int: Segment]>([:])
    DispatchQueue.concurrentPerform(iterations: max(1, workers)) { _ in
      do {
        let maker = try documentMaker()
        while let batch = feed.nextBatch() {
          let segment = try Segment.build(batch.articles, at: "\(scratch)/\(batch.number)", with: maker)
          segments.withLock { $0[batch.number] = segment }
          onProgress(feed.progress)
        }
      } catch {
        feed.fail(error)
      }
    }
    return segments.withLock { $0.sorted { $0.key < $1.key }.map(\.value) }
  }

  private func documentMaker() throws -> DocumentMaker {
    try DocumentMaker(language: language, recognizesEntities: recognizesEntities)
  }

  /// Rewrites the segments that hold articles which a later one with the same id replaced.
  private func drop(
    _ superseded: [ArticleFeed.Location], from segments: [Segment], counts: inout Manifest.Counts
  ) throws -> [Segment] {
    guard !superseded.isEmpty else { return segments }
    let maker = try documentMaker()
    let ordinals = Dictionary(grouping: superseded, by: \.segment).mapValues { Set($0.map(\.ordinal)) }
    return try segments.enumerated().compactMap { number, segment in
      guard let dropped = ordinals[Int32(number)] else { return segment }
      let rebuilt = try segment.rebuilt(without: dropped, at: segment.path + "-kept", with: maker) {
        counts.replace($0)
      }
      segment.remove()
      return rebuilt
    }
  }
}
