import Articles

/// The articles of a chunk, in order, before it is built or found in the cache.
struct ChunkPlan: Sendable {
  var entries: [ChunkEntry] = []

  /// Names the chunk: two of one name hold the same articles in the same order.
  var key: Fingerprint { entries.reduce(.zero) { $0.followed(by: $1.fingerprint) } }

  /// Cuts a sequence of articles.
  static func plans(of entries: some Sequence<ChunkEntry>, layout: IndexLayout) -> [ChunkPlan] {
    var cutter = ChunkCutter(layout)
    var plans: [ChunkPlan] = []
    var open = ChunkPlan()
    for entry in entries {
      open.entries.append(entry)
      guard cutter.endsChunk(entry) else { continue }
      plans.append(open)
      open = ChunkPlan()
    }
    if !open.entries.isEmpty { plans.append(open) }
    return plans
  }
}
