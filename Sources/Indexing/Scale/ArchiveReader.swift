import Foundation
import Xapian

/// Opens what is to be searched, wherever it lies: an index on this machine, or the shards that a catalogue names.
///
/// ```swift
/// let reader = ArchiveReader(path: "/srv/dateline/live.json")
/// let total = try reader.read { try Searcher($0).search(SearchRequest("embargo")).total }
/// ```
public struct ArchiveReader: Sendable {
  /// An index's folder, or a catalogue's file.
  public var path: String
  /// Seconds within which shards must have answered, all questions together.
  public var timeout = 10.0
  /// Whether the shards that answer are searched where others do not.
  public var allowsPartial = false

  /// Names what is to be searched; nothing is opened yet.
  public init(path: String) { self.path = path }

  /// Whether it is a set of shards.
  public var isCatalogue: Bool { CatalogueFile.isCatalogue(path) }

  /// Calls `body` with what is published. Where a shard fails meanwhile it is called again, with another replica of the shard or, where
  /// that is allowed, without it.
  ///
  /// - Throws: ``IndexError``, of case ``IndexError/shards(_:)`` where shards cannot be asked, or what `body` throws.
  public func read<R: Sendable>(_ body: @escaping @Sendable (Generation) throws -> R) throws -> R {
    guard isCatalogue else { return try body(Generation(publishedIn: IndexFolder(path: path))) }
    return try Deadline.run(seconds: timeout) { try self.readShards(body) }
  }

  /// Tries of one reading: each loses one address at least.
  private static let mostTries = 4
  /// A wait may take so much of the whole time, so that another address can be tried after it.
  private static let waitsOfTime = 4.0

  private func readShards<R>(_ body: (Generation) throws -> R) throws -> R {
    // A shard that dies while it is written to must not take this program with it.
    signal(SIGPIPE, SIG_IGN)
    let file = CatalogueFile(path: path)
    let start = ContinuousClock.now
    var avoided: [RemoteAddress: ShardOpening.Failure] = [:]
    for number in 1... {
      // What was published may be another by now.
      let catalogue = try file.read()
      let opened = ShardOpening(
        catalogue: catalogue, milliseconds: Int(timeout * 1_000 / Self.waitsOfTime), avoided: avoided
      ).open()
      guard opened.faults.isEmpty || allowsPartial && !opened.parts.isEmpty else {
        throw IndexError.shards(opened.faults)
      }
      let shards: RemoteShards
      do {
        shards = try RemoteShards(opened.parts)
        return try body(Generation(shards, of: catalogue, in: file, missing: opened.faults))
      } catch let error as XapianError {
        guard let failed = opened.parts.first(where: { error.message.contains($0.address.name) }) else {
          throw error
        }
        avoided[failed.address] = ShardOpening.Failure(kind: error.faultKind, reason: error.shortReason)
      } catch let error as DamagedArticle {
        let failed = opened.parts[(Int(error.docid) - 1) % opened.parts.count]
        avoided[failed.address] = ShardOpening.Failure(
          kind: .damaged, reason: "the stored text of an article cannot be read back")
      }
      if number == Self.mostTries || ContinuousClock.now - start > .seconds(timeout) {
        throw IndexError.timedOut(seconds: timeout)
      }
    }
    throw IndexError.timedOut(seconds: timeout)
  }
}
