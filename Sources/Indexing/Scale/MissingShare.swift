/// What of an archive is not searched, because shards could not be asked and it was allowed to go on without them.
public struct MissingShare: Sendable, Equatable {
  /// The shards that are missing, with why.
  public let shards: [ShardFault]
  /// Articles of the whole archive, those of the missing shards included.
  public let archiveArticles: Int

  /// Articles that are not searched.
  public var articles: Int { shards.reduce(0) { $0 + $1.articles } }

  /// The same as a share of the archive, from 0 to 1.
  public var share: Double { archiveArticles == 0 ? 0 : Double(articles) / Double(archiveArticles) }
}

extension MissingShare: CustomStringConvertible {
  /// One line: how much is missing, and why.
  public var description: String {
    "\(articles) of \(archiveArticles) articles (\(Int((share * 100).rounded())) %) were not searched: "
      + shards.map(\.description).joined(separator: "; ")
  }
}

extension Generation {
  /// What of the archive is missing; `nil` where it is whole.
  public var missingShare: MissingShare? {
    missingShards.isEmpty
      ? nil : MissingShare(shards: missingShards, archiveArticles: manifest.counts.articles)
  }

  /// Tells an article that is not there from one whose shard cannot be asked.
  ///
  /// - Throws: ``IndexError/shards(_:canDoWithout:)`` where the shard that would hold the id is missing.
  public func requireShard(ofArticle id: String) throws(IndexError) {
    let faults = missingShards.filter { $0.shard.holds(id: id) }
    if !faults.isEmpty { throw .shards(faults) }
  }
}
