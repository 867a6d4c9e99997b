import Articles

/// How a sequence of articles is cut into chunks, and chunks into databases.
///
/// The cuts follow from the articles alone, so that a rebuild of what changed and one from nothing cut alike; and they follow from what
/// is near them, so that a change moves its neighbours and no more: see `Docs/decisions/0004-cuts-that-follow-the-articles.md`.
struct IndexLayout: Sendable {
  /// A chunk has at least so many articles, but for the last.
  var fewestArticles = 128
  /// Of the articles behind those, one in so many ends a chunk. A power of two.
  var articlesPerCut = 128
  var mostArticles = 1_024
  /// Bytes of text that end a chunk in any case: it must fit the cache and the memory.
  var mostBytes = 4_000_000
  /// Chunks of a database at least, on average; more when there would be more than ``mostDatabases``.
  var fewestChunks = 32
  /// Databases at most, on average; at least half as many once there are enough chunks.
  var mostDatabases = 8

  /// Stands for the cuts, in the name of what is kept of them.
  var fingerprint: Fingerprint {
    [fewestArticles, articlesPerCut, mostArticles, mostBytes, fewestChunks, mostDatabases].reduce(.zero) {
      $0.followed(by: $1)
    }
  }

  /// Where `chunks` end: the chunks of each database.
  func databases(of chunks: [ArticleKey]) -> [Range<Int>] {
    var mean = fewestChunks
    while chunks.count >= mean * mostDatabases { mean *= 2 }
    let half = max(1, mean / 2)
    var ranges: [Range<Int>] = []
    var start = 0
    for (place, last) in chunks.enumerated() {
      let count = place + 1 - start
      let isCut = count >= half && (last.high >> 8) & UInt64(half - 1) == 0
      if isCut || count >= 2 * mean || place == chunks.count - 1 {
        ranges.append(start..<place + 1)
        start = place + 1
      }
    }
    return ranges
  }
}
