import Articles
import Xapian

/// How many of the articles that answer a query were published when.
public struct Timeline: Sendable {
  /// The length of a bucket.
  public enum Interval: String, Sendable, CaseIterable {
    case day, week, month, year
  }

  /// One stretch of time.
  public struct Bucket: Sendable, Equatable {
    /// Its first day: `2025-10-27` of a day or a week, `2025-10` of a month, `2025` of a year.
    public let start: String
    /// Articles that were published in it.
    public let count: Int
  }

  /// The length of a bucket.
  public let interval: Interval
  /// All buckets from the first article to the last, those without articles included.
  public let buckets: [Bucket]
  /// Articles that answer and have no date.
  public let undated: Int
  /// Whether every article was counted; otherwise the counts are estimates.
  public let isExact: Bool

  /// Buckets that a timeline has at most; a finer one than fits is told in longer intervals.
  static let most = 4_000

  /// Sorts dates, given as the index stores them, into buckets.
  ///
  /// - Parameters:
  ///   - counts: Each date with the number of articles that have it.
  ///   - seen: Articles that were looked at, dated or not.
  ///   - total: Articles that answer; more than were seen make the counts estimates.
  init(_ counts: [ValueCount], by interval: Interval, seen: Int, total: Int) {
    let dated = counts.map { (seconds: Int64(number(ofSortableKey: $0.value)), count: $0.count) }
    let datedTotal = dated.reduce(0) { $0 + $1.count }
    isExact = seen >= total
    let share = isExact || seen == 0 ? 1 : Double(total) / Double(seen)
    let chosen = Self.fitting(interval, dated.map(\.seconds))
    self.interval = chosen
    var tallies: [Int: Int] = [:]
    for date in dated { tallies[Self.bucket(of: date.seconds, by: chosen), default: 0] += date.count }
    undated = Int((Double(seen - datedTotal) * share).rounded())
    guard let first = tallies.keys.min(), let last = tallies.keys.max() else {
      buckets = []
      return
    }
    buckets = (first...last).map {
      Bucket(start: Self.start(of: $0, by: chosen), count: Int((Double(tallies[$0] ?? 0) * share).rounded()))
    }
  }

  /// The interval, or the next longer one that needs no more than ``most`` buckets.
  private static func fitting(_ interval: Interval, _ seconds: [Int64]) -> Interval {
    guard let first = seconds.min(), let last = seconds.max() else { return interval }
    let longer = Interval.allCases.drop { $0 != interval }
    return longer.first { bucket(of: last, by: $0) - bucket(of: first, by: $0) < most } ?? .year
  }

  /// Which bucket a date falls into, counted from that of 1970-01-01.
  private static func bucket(of seconds: Int64, by interval: Interval) -> Int {
    let day = Int((Double(seconds) / 86_400).rounded(.down))
    switch interval {
    case .day: return day
    // 1970-01-01 was a Thursday; weeks begin on Monday.
    case .week: return Int((Double(day + 3) / 7).rounded(.down))
    case .month:
      let civil = CivilDate(daysSinceEpoch: day)
      return (civil.year - 1970) * 12 + civil.month - 1
    case .year: return CivilDate(daysSinceEpoch: day).year - 1970
    }
  }

  private static func start(of bucket: Int, by interval: Interval) -> String {
    switch interval {
    case .day: return text(day: bucket, .day)
    case .week: return text(day: bucket * 7 - 3, .day)
    case .month:
      let year = Int((Double(bucket) / 12).rounded(.down))
      let first = CivilDate(year: 1970 + year, month: bucket - year * 12 + 1, day: 1)
      return text(day: first?.daysSinceEpoch ?? 0, .month)
    case .year: return text(day: CivilDate(year: 1970 + bucket, month: 1, day: 1)?.daysSinceEpoch ?? 0, .year)
    }
  }

  private static func text(day: Int, _ precision: PublicationDate.Precision) -> String {
    PublicationDate(secondsSinceEpoch: Int64(day) * 86_400, precision: precision).description
  }
}
