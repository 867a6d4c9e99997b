import Foundation

/// What was measured of one set of queries, as a line of JSON: milliseconds.
struct Line {
  let name: String
  let ours: [Double]
  let bare: [Double]

  var text: String {
    let fields = [
      ("p50", percentile(ours, 0.5)), ("p99", percentile(ours, 0.99)), ("bare_p50", percentile(bare, 0.5)),
      ("bare_p99", percentile(bare, 0.99)), ("mean", mean(ours)), ("bare_mean", mean(bare)),
    ].map { "\"\($0)\": \(String(format: "%.3f", $1))" }
    return "{\"set\": \"\(name)\", " + fields.joined(separator: ", ") + "}"
  }

  private func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }

  private func percentile(_ values: [Double], _ share: Double) -> Double {
    guard !values.isEmpty else { return 0 }
    return values.sorted()[min(values.count - 1, Int(Double(values.count) * share))]
  }
}
