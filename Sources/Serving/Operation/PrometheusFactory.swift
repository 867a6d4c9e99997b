import CoreMetrics
import Synchronization

/// A backend of swift-metrics that answers in Prometheus' text format: counters, gauges, and timers as histograms.
package final class PrometheusFactory: MetricsFactory, Sendable {
  /// Upper bounds of a histogram's buckets, in seconds.
  static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

  private struct Name: Hashable {
    let label: String
    let dimensions: String
  }

  private struct State {
    var counters: [Name: Count] = [:]
    var gauges: [Name: Gauge] = [:]
    var timers: [Name: Histogram] = [:]
    var help: [String: String] = [:]
  }

  private let state = Mutex(State())

  package init() {}

  /// Says what a metric means.
  func describe(_ label: String, _ help: String) { state.withLock { $0.help[label] = help } }

  // MARK: swift-metrics

  package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    state.withLock { $0.counters.value(of: Self.name(label, dimensions), otherwise: Count()) }
  }

  package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
    state.withLock { $0.gauges.value(of: Self.name(label, dimensions), otherwise: Gauge()) }
  }

  package func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool)
    -> any RecorderHandler
  {
    state.withLock { $0.gauges.value(of: Self.name(label, dimensions), otherwise: Gauge()) }
  }

  package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    state.withLock { $0.timers.value(of: Self.name(label, dimensions), otherwise: Histogram()) }
  }

  // What was counted stays counted.
  package func destroyCounter(_ handler: any CounterHandler) {}
  package func destroyMeter(_ handler: any MeterHandler) {}
  package func destroyRecorder(_ handler: any RecorderHandler) {}
  package func destroyTimer(_ handler: any TimerHandler) {}

  private static func name(_ label: String, _ dimensions: [(String, String)]) -> Name {
    Name(label: label, dimensions: dimensions.map { "\($0)=\"\($1)\"" }.joined(separator: ","))
  }

  // MARK: Text

  /// All that is known: text format 0.0.4.
  var text: String {
    let (counters, gauges, timers, help) = state.withLock { ($0.counters, $0.gauges, $0.timers, $0.help) }
    var families: [String: [String]] = [:]
    for (name, counter) in counters {
      families["counter " + name.label, default: []].append(
        "\(name.label)\(Self.braces(name.dimensions)) \(counter.total)")
    }
    for (name, gauge) in gauges {
      families["gauge " + name.label, default: []].append(
        "\(name.label)\(Self.braces(name.dimensions)) \(gauge.current)")
    }
    for (name, timer) in timers {
      families["histogram " + name.label, default: []].append(timer.text(name.label, name.dimensions))
    }
    var text = ""
    for (family, lines) in families.sorted(by: { $0.key < $1.key }) {
      let parts = family.split(separator: " ")
      text += "# HELP \(parts[1]) \(help[String(parts[1])] ?? "")\n# TYPE \(parts[1]) \(parts[0])\n"
      text += lines.sorted().joined(separator: "\n") + "\n"
    }
    return text
  }

  fileprivate static func braces(_ dimensions: String) -> String {
    dimensions.isEmpty ? "" : "{\(dimensions)}"
  }
}

extension Dictionary {
  fileprivate mutating func value(of key: Key, otherwise new: @autoclosure () -> Value) -> Value {
    if let known = self[key] { return known }
    let made = new()
    self[key] = made
    return made
  }
}

final class Count: CounterHandler {
  private let sum = Atomic<Int64>(0)
  var total: Int64 { sum.load(ordering: .relaxed) }
  func increment(by amount: Int64) { sum.wrappingAdd(amount, ordering: .relaxed) }
  func reset() { sum.store(0, ordering: .relaxed) }
}

final class Gauge: MeterHandler, RecorderHandler {
  private let value = Mutex(Double(0))
  var current: Double { value.withLock { $0 } }
  func set(_ new: Int64) { value.withLock { $0 = Double(new) } }
  func set(_ new: Double) { value.withLock { $0 = new } }
  func increment(by amount: Double) { value.withLock { $0 += amount } }
  func decrement(by amount: Double) { value.withLock { $0 -= amount } }
  func record(_ new: Int64) { set(new) }
  func record(_ new: Double) { set(new) }
}

final class Histogram: TimerHandler {
  private struct State {
    var counts = [Int](repeating: 0, count: PrometheusFactory.bounds.count)
    var count = 0
    var sum = 0.0
  }

  private let state = Mutex(State())

  func recordNanoseconds(_ duration: Int64) {
    let seconds = Double(duration) / 1e9
    state.withLock { state in
      state.count += 1
      state.sum += seconds
      for (place, bound) in PrometheusFactory.bounds.enumerated() where seconds <= bound {
        state.counts[place] += 1
      }
    }
  }

  /// Its lines.
  func text(_ label: String, _ dimensions: String) -> String {
    let state = state.withLock { $0 }
    let prefix = dimensions.isEmpty ? "" : dimensions + ","
    var lines = zip(PrometheusFactory.bounds, state.counts).map {
      "\(label)_bucket{\(prefix)le=\"\($0)\"} \($1)"
    }
    lines.append("\(label)_bucket{\(prefix)le=\"+Inf\"} \(state.count)")
    lines.append("\(label)_sum\(PrometheusFactory.braces(dimensions)) \(state.sum)")
    lines.append("\(label)_count\(PrometheusFactory.braces(dimensions)) \(state.count)")
    return lines.joined(separator: "\n")
  }
}
