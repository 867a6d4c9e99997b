import Articles

/// The articles of a chunk, in order, before it is built or found in the cache.
struct ChunkPlan: Sendable {
  /// A part of the list of all, which is not copied: it may hold millions.
  var entries: ArraySlice<ChunkEntry> = []

  /// Names the chunk: two of one name hold the same articles in the same order.
  var key: Fingerprint { entries.reduce(.zero) { $0.followed(by: $1.fingerprint) } }

  /// Cuts a sequence of articles.
  static func plans(of entries: [ChunkEntry], layout: IndexLayout) -> [ChunkPlan] {
    var cutter = ChunkCutter(layout)
    var plans: [ChunkPlan] = []
    var start = 0
    for (place, entry) in entries.enumerated() {
      let isCut = cutter.endsChunk(entry)
      guard isCut || place == entries.count - 1 else { continue }
      plans.append(ChunkPlan(entries: entries[start...place]))
      start = place + 1
    }
    return plans
  }
}
