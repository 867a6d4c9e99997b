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
  /// - Throws: ``IndexError``, of case ``IndexError/shards(_:canDoWithout:)`` where shards cannot be asked, or what `body` throws.
  public func read<R: Sendable>(_ body: @escaping @Sendable (Generation) throws -> R) throws -> R {
    guard isCatalogue else { return try body(Generation(publishedIn: IndexFolder(path: path))) }
    return try Deadline.run(seconds: timeout) { try ArchiveSession(self).read(body) }
  }
}
