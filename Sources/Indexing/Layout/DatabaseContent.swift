import Articles

/// What goes into one database of a generation: its chunks, and the lines that its articles begin on.
struct DatabaseContent: Sendable {
  var chunks: [Fingerprint]
  var lines: [UInt32]

  var articles: Int { lines.count }

  /// Stands for the database among those of one maker.
  var key: Fingerprint { chunks.reduce(.zero) { $0.followed(by: $1) } }

  /// Lays out a sequence of articles that was cut into `plans`.
  static func laidOut(_ plans: [ChunkPlan], lines: [UInt32], layout: IndexLayout) -> [DatabaseContent] {
    var start = 0
    return layout.databases(of: plans.compactMap { $0.entries.last?.key }).map { range in
      let count = plans[range].reduce(0) { $0 + $1.entries.count }
      defer { start += count }
      return DatabaseContent(chunks: plans[range].map(\.key), lines: Array(lines[start..<start + count]))
    }
  }
}
