import Articles
import TextAnalysis

/// Makes more or fewer shards of those there are, from the articles that they store, without the sources.
public struct Resharding: Sendable {
  /// The indexes of the shards that are read.
  public let indexes: [IndexFolder]
  private let shards: [Shard]
  private let manifest: Manifest

  /// Looks at the published generations of some shards.
  ///
  /// - Throws: ``IndexError``, of case ``IndexError/notShards(reason:)`` where one is no shard, or they do not go together.
  public init(of indexes: [IndexFolder]) throws(IndexError) {
    self.indexes = indexes
    var shards: [Shard] = []
    var first: Manifest?
    for index in indexes {
      let manifest = try index.manifest(of: index.currentID())
      // An index that is no shard is the only one of one.
      guard let shard = manifest.shard ?? Shard(1, of: 1) else { continue }
      if let first, (first.language, first.hasEntities) != (manifest.language, manifest.hasEntities) {
        throw .notShards(
          reason: "\(index.path) was built with another language or other entities than \(indexes[0].path)")
      }
      if let known = shards.first, known.count != shard.count || shards.contains(shard) {
        throw .notShards(reason: "\(index.path) holds shard \(shard), and \(indexes[0].path) shard \(known)")
      }
      shards.append(shard)
      first = first ?? manifest
    }
    guard let first else { throw .notShards(reason: "no index is named") }
    self.shards = shards
    manifest = first
  }

  /// The shards that one shard is split into `parts` of: shard 2 of 8 into 2 and 10 of 16.
  public func parts(_ parts: Int) throws(IndexError) -> [Shard] {
    guard shards.count == 1, parts > 1 else {
      throw .notShards(reason: "one shard is split into two or more")
    }
    let whole = (0..<parts).compactMap {
      Shard(shards[0].number + $0 * shards[0].count, of: shards[0].count * parts)
    }
    guard whole.count == parts else { throw .notShards(reason: "there can be \(Shard.most) shards at most") }
    return whole
  }

  /// The shard that all of them together are: shards 2 and 10 of 16 are shard 2 of 8.
  public func whole() throws(IndexError) -> Shard {
    let count = shards[0].count
    guard count % shards.count == 0,
      let whole = Shard((shards[0].number - 1) % (count / shards.count) + 1, of: count / shards.count)
    else { throw .notShards(reason: "\(shards.count) of \(count) shards are not a whole shard of fewer") }
    for shard in shards where (shard.number - whole.number) % whole.count != 0 {
      throw .notShards(reason: "shard \(shard) is no part of shard \(whole)")
    }
    return whole
  }

  /// A rebuild of a shard from what is stored.
  public func rebuild(_ shard: Shard, in index: IndexFolder) -> Rebuild {
    var rebuild = Rebuild(
      index: index, sources: manifest.sources, reader: StoredArticlesReader(indexes: indexes))
    rebuild.language = Language.named(manifest.language) ?? .english
    rebuild.recognizesEntities = manifest.hasEntities
    rebuild.shard = shard
    rebuild.set = manifest.set
    // The size of the sources tells nothing of what is read here.
    rebuild.ignoresFreeSpace = true
    return rebuild
  }
}

/// Reads what indexes store, whatever sources it was read from once.
private struct StoredArticlesReader: SourceReader {
  let indexes: [IndexFolder]
  let readsFiles = false

  func open(
    _ sources: [String], columns: ColumnMap, added: [AddedFile], isKnown: @escaping KnownArticles
  ) -> sending any ArticleSource {
    StoredArticles(of: indexes, isKnown: isKnown)
  }
}
