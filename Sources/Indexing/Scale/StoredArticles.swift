import Articles
import Xapian

/// The articles that indexes store, in place of the sources they were read from.
///
/// What was sent is known by its fingerprint from the cache of each index, so that the next rebuild from the sources knows the articles
/// again; where the cache is gone they are built once more that night.
final class StoredArticles: ArticleSource {
  private let indexes: [IndexFolder]
  private let isKnown: (Fingerprint) -> Bool
  private var nextIndex = 0
  private var open: Reading?

  let isReadingAdded = false
  private(set) var bytesRead: Int64 = 0
  /// No file is read.
  let filesRead = 0

  private struct Reading {
    let generation: Generation
    let docids: [UInt32]
    /// By article, where the cache has them.
    let entries: [ChunkEntry?]
    var next = 0
  }

  /// - Parameter isKnown: Tells which articles need not be decoded.
  init(of indexes: [IndexFolder], isKnown: @escaping (Fingerprint) -> Bool) {
    self.indexes = indexes
    self.isKnown = isKnown
  }

  func nextEvent() throws -> SourceEvent? {
    while true {
      if var reading = open, reading.next < reading.docids.count {
        let place = reading.next
        reading.next += 1
        open = reading
        return try event(reading, place)
      }
      guard nextIndex < indexes.count else { return nil }
      open = try Self.reading(of: indexes[nextIndex])
      nextIndex += 1
    }
  }

  private func event(_ reading: Reading, _ place: Int) throws -> SourceEvent {
    let docid = reading.docids[place]
    let line = try reading.generation.line(of: docid)
    if let entry = reading.entries[place], entry.isClean, isKnown(entry.fingerprint) {
      return .unchanged(entry.fingerprint, line: line)
    }
    return try reading.generation.database.withRecord(of: docid) { record in
      var article = try ArticleRecord.decode(record)
      article.line = line
      bytesRead += Int64(record.count)
      let entry = reading.entries[place]
      return .article(
        SentArticle(
          article: article, fingerprint: entry?.fingerprint ?? Fingerprint(record),
          isClean: entry?.isClean ?? false))
    }
  }

  private static func reading(of index: IndexFolder) throws -> Reading {
    let generation = try Generation(publishedIn: index)
    let list = try ChunkList(of: generation.path)
    let cache = ChunkCache(path: "\(index.cachePath)/\(generation.manifest.maker)")
    var entries: [ChunkEntry?] = []
    for (database, names) in zip(generation.manifest.databases, list.databases) {
      var ofDatabase: [ChunkEntry] = []
      for name in names {
        guard let key = Fingerprint(name), let chunk = try? cache.load(key) else { break }
        ofDatabase += chunk.entries
      }
      let isWhole = ofDatabase.count == database.articles
      entries += isWhole ? ofDatabase.map { $0 } : [ChunkEntry?](repeating: nil, count: database.articles)
    }
    return Reading(generation: generation, docids: generation.docids, entries: entries)
  }
}
