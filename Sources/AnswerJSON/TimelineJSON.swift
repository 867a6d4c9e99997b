import Searching

/// The `timeline` of `search --json`.
package struct TimelineJSON: Encodable {
  package struct Bucket: Encodable {
    package let date: String
    package let count: Int
  }

  package let interval: String
  package let buckets: [Bucket]
  package let undated: Int
  package let exact: Bool

  package init(_ timeline: Timeline) {
    interval = timeline.interval.rawValue
    buckets = timeline.buckets.map { Bucket(date: $0.start, count: $0.count) }
    undated = timeline.undated
    exact = timeline.isExact
  }
}
