/// Tells, article by article, where a chunk ends.
struct ChunkCutter {
  let layout: IndexLayout
  private var articles = 0
  private var bytes: Int64 = 0

  init(_ layout: IndexLayout) { self.layout = layout }

  /// Takes in the next article, and tells whether it is the last of its chunk.
  mutating func endsChunk(_ entry: ChunkEntry) -> Bool {
    articles += 1
    bytes += entry.textBytes
    let isCut =
      articles >= layout.fewestArticles && entry.key.low & UInt64(layout.articlesPerCut - 1) == 0
    guard isCut || articles >= layout.mostArticles || bytes >= layout.mostBytes else { return false }
    (articles, bytes) = (0, 0)
    return true
  }
}
