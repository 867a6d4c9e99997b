import Articles
import Synchronization
import TextAnalysis

/// Builds chunks into a cache. One thread holds it.
final class ChunkBuilder {
  /// A chunk to be built: its articles, as far as they were decoded just now; the others are in other chunks.
  struct Order {
    var plan = ChunkPlan()
    var articles: [Article?] = []
  }

  private let maker: DocumentMaker
  private let reader = ChunkReader()
  private let cache: ChunkCache
  private let scratch: String
  private let keepsTermLists: Bool

  init(cache: ChunkCache, settings: Rebuild, number: Int) throws {
    self.cache = cache
    maker = try settings.documentMaker()
    keepsTermLists = settings.keepsTermLists
    scratch = "\(cache.path)/.worker\(number)"
  }

  /// Builds a chunk and keeps it.
  func build(_ order: Order) throws {
    let articles = try zip(order.plan.entries, order.articles).map { entry, article in
      guard var article = try article ?? known(entry) else { throw IndexError.damagedRecord }
      // Lines move when anything before them does, so they are kept beside the databases.
      article.line = 1
      return article
    }
    let segment = Segment(path: scratch)
    segment.remove()
    try cache.keep(
      try Segment.build(articles, at: scratch, with: maker, keepsTermLists: keepsTermLists), of: order.plan)
  }

  private func known(_ entry: ChunkEntry) throws -> Article? {
    guard let (chunk, place) = cache.find(entry.fingerprint) else { return nil }
    return try reader.article(chunk, place)
  }
}
