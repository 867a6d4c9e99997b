import Indexing

/// What of an archive was not searched, in `search --json` and its kin: see `Docs/json.md`.
package struct MissingJSON: Encodable {
  package struct Shard: Encodable {
    package let shard: String
    package let fault: String
    package let reason: String?
    package let articles: Int

    enum CodingKeys: CodingKey { case shard, fault, reason, articles }
  }

  package let share: Double
  package let articles: Int
  package let archive: Int
  package let shards: [Shard]

  enum CodingKeys: String, CodingKey {
    case share, articles, shards
    case archive = "of"
  }

  package init(_ missing: MissingShare, _ disclosure: Disclosure) {
    share = (missing.share * 10_000).rounded() / 10_000
    articles = missing.articles
    archive = missing.archiveArticles
    shards = missing.shards.map {
      Shard(
        shard: $0.shard.description, fault: $0.kind.rawValue,
        reason: disclosure.tellsAddresses ? $0.reason : nil, articles: $0.articles)
    }
  }
}
