import DatelineCore
import Foundation
import Metrics

/// What the server counts and measures.
struct Meters: Sendable {
  private let factory: PrometheusFactory
  private let articles: Meter
  private let age: Meter
  private let waiting: Meter
  private let busy: Meter
  private let cacheBytes: Meter
  private let connections: Meter
  private let takeovers: Counter
  private let failures: Counter
  private let hits: Counter
  private let misses: Counter

  init(_ factory: PrometheusFactory) {
    self.factory = factory
    articles = Meter(label: "dateline_articles", factory: factory)
    age = Meter(label: "dateline_generation_age_seconds", factory: factory)
    waiting = Meter(label: "dateline_waiting_requests", factory: factory)
    busy = Meter(label: "dateline_busy_readers", factory: factory)
    cacheBytes = Meter(label: "dateline_cache_bytes", factory: factory)
    connections = Meter(label: "dateline_connections", factory: factory)
    takeovers = Counter(label: "dateline_takeovers_total", factory: factory)
    failures = Counter(label: "dateline_takeover_failures_total", factory: factory)
    hits = Counter(label: "dateline_cached_answers_total", dimensions: [("found", "yes")], factory: factory)
    misses = Counter(label: "dateline_cached_answers_total", dimensions: [("found", "no")], factory: factory)
    for (label, help) in Self.help { factory.describe(label, help) }
  }

  private static let help = [
    ("dateline_articles", "Articles of the generation that is served."),
    ("dateline_generation_age_seconds", "Seconds since the generation that is served was built."),
    ("dateline_waiting_requests", "Requests that wait for a reader."),
    ("dateline_busy_readers", "Readers that answer a request."),
    ("dateline_cache_bytes", "Bytes of answers that are kept."),
    ("dateline_connections", "Open connections."),
    ("dateline_takeovers_total", "Generations that were taken over since the start."),
    ("dateline_takeover_failures_total", "Attempts to take over a generation that failed."),
    ("dateline_cached_answers_total", "Answers that were there already, and that were not."),
    ("dateline_requests_total", "Requests by path, method and status."),
    ("dateline_request_seconds", "Seconds from a request's head to its answer."),
  ]

  func answered(route: String, method: String, status: Int, took: Duration) {
    Counter(
      label: "dateline_requests_total",
      dimensions: [("path", route), ("method", method), ("status", String(status))], factory: factory
    ).increment()
    Metrics.Timer(label: "dateline_request_seconds", dimensions: [("path", route)], factory: factory)
      .recordNanoseconds(
        took.components.seconds * 1_000_000_000 + took.components.attoseconds / 1_000_000_000)
  }

  func looked(found: Bool) { (found ? hits : misses).increment() }
  func tookOver(_ set: ReaderSet) { takeovers.increment() }
  func followFailed() { failures.increment() }

  /// Prometheus' text, with what is so at this moment.
  func text(_ pool: ReaderPool, _ cache: AnswerCache, connections open: Int) -> String {
    let set = pool.current
    articles.set(set.articles)
    if let created = set.created {
      age.set(max(0, Date().timeIntervalSince1970 - Double(created.secondsSinceEpoch)).rounded())
    }
    let load = pool.load
    waiting.set(load.waiting)
    busy.set(load.busy)
    cacheBytes.set(cache.bytes)
    connections.set(open)
    return factory.text
  }
}
