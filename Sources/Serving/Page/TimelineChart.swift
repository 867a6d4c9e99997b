import DatelineCore

/// When the articles were published, as bars, each a link that narrows to its stretch of time.
struct TimelineChart {
  private static let height = 72.0
  private static let mostBars = 80

  /// The interval to ask for: as fine as a span allows.
  static func interval(from: PublicationDate?, to: PublicationDate?) -> Timeline.Interval {
    guard let from else { return .month }
    let end = to?.lastSecond ?? SearchRequest("").now.secondsSinceEpoch
    let days = (end - from.secondsSinceEpoch) / 86_400
    return days <= Int64(mostBars) ? .day : .month
  }

  /// The values of the template; `nil` where there is nothing to choose between.
  static func values(_ timeline: Timeline, address: Address) -> [String: Any]? {
    let buckets = merged(timeline)
    guard buckets.count > 1, let first = buckets.first, let last = buckets.last,
      let most = buckets.map(\.count).max(), most > 0
    else { return nil }
    let step = 10
    let bars: [[String: Any]] = buckets.enumerated().map { place, bucket in
      let height =
        bucket.count == 0 ? 0 : max(2, (Self.height * Double(bucket.count) / Double(most)).rounded())
      return [
        "href": "/" + address.setting("from", bucket.from).setting("to", bucket.to).query,
        "start": bucket.from, "x": place * step, "step": step, "inset": place * step + 1, "bar": step - 2,
        "y": Int(Self.height - height), "height": Int(height),
        "label": "\(bucket.name): \(Sentence.count(bucket.count, "article"))",
      ]
    }
    var values: [String: Any] = [
      "bars": bars, "width": buckets.count * step, "first": first.name, "last": last.name,
      "caption": "Articles by date, \(first.name) to \(last.name)",
      "address": "/" + address.setting("from", nil).setting("to", nil).query,
    ]
    if timeline.undated > 0 { values["undated"] = "\(Sentence.number(timeline.undated)) undated" }
    return values
  }

  private struct Bar {
    let from: String
    let to: String
    let name: String
    let count: Int
  }

  /// Few enough to be seen one by one: years where there are too many months, decades where there are too many years.
  private static func merged(_ timeline: Timeline) -> [Bar] {
    let starts = timeline.buckets
    var bars = starts.map {
      Bar(from: $0.start, to: $0.start, name: Sentence.text($0.start), count: $0.count)
    }
    for length in [4, 3] where bars.count > mostBars {
      var groups: [(key: Substring, bars: [Bar])] = []
      for bar in bars {
        let key = bar.from.prefix(length)
        if groups.last?.key == key {
          groups[groups.count - 1].bars.append(bar)
        } else {
          groups.append((key, [bar]))
        }
      }
      bars = groups.map { key, members in
        let count = members.reduce(0) { $0 + $1.count }
        return length == 4
          ? Bar(from: String(key), to: String(key), name: String(key), count: count)
          : Bar(from: key + "0", to: key + "9", name: "\(key)0s", count: count)
      }
    }
    return bars
  }
}
