import Dateline

/// The `timeline` of `search --json`.
struct TimelineJSON: Encodable {
  struct Bucket: Encodable {
    let date: String
    let count: Int
  }

  let interval: String
  let buckets: [Bucket]
  let undated: Int
  let exact: Bool

  init(_ timeline: Timeline) {
    interval = timeline.interval.rawValue
    buckets = timeline.buckets.map { Bucket(date: $0.start, count: $0.count) }
    undated = timeline.undated
    exact = timeline.isExact
  }
}
