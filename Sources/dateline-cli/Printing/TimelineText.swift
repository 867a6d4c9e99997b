import DatelineCore

/// A timeline as bars.
enum TimelineText {
  private static let longestBar = 50

  static func render(_ timeline: Timeline) -> String {
    let most = max(1, timeline.buckets.map(\.count).max() ?? 1)
    let width = String(most).count
    var lines = ["by \(timeline.interval.rawValue)" + (timeline.isExact ? "" : " (estimated)")]
    for bucket in timeline.buckets {
      let count = String(bucket.count)
      let bar = String(repeating: "█", count: (bucket.count * longestBar + most - 1) / most)
      lines.append(
        "  \(bucket.start)  \(String(repeating: " ", count: width - count.count))\(count)"
          + (bar.isEmpty ? "" : "  \(bar)"))
    }
    if timeline.undated > 0 { lines.append("  undated  \(timeline.undated)") }
    return lines.joined(separator: "\n") + "\n"
  }
}
