import Searching
import TestSupport
import Testing

@Suite("Answers are counted by date")
struct TimelineTests {
  private func timeline(_ dates: [String?], by interval: Timeline.Interval) throws -> Timeline {
    let stories = dates.enumerated().map { Story("\($0)", "A pier.", date: $1) }
    return try #require(
      try Archive(stories).answer(to: "pier") {
        $0.timeline = interval
        $0.limit = 1
      }.timeline)
  }

  @Test(
    "buckets run from the first article to the last",
    arguments: [
      (Timeline.Interval.day, ["2024-12-30 2", "2024-12-31 0", "2025-01-01 1"]),
      (.week, ["2024-12-30 3"]), (.month, ["2024-12 2", "2025-01 1"]), (.year, ["2024 2", "2025 1"]),
    ])
  func buckets(interval: Timeline.Interval, expected: [String]) throws {
    let timeline = try timeline(
      ["2024-12-30", "2024-12-30T23:59:59Z", "2025-01-01"], by: interval)
    #expect(timeline.buckets.map { "\($0.start) \($0.count)" } == expected)
    #expect(timeline.isExact)
  }

  @Test("dates before 1970 have buckets too")
  func before1970() throws {
    #expect(
      try timeline(["1945-08-15", "1945-10-24"], by: .month).buckets.map(\.start)
        == ["1945-08", "1945-09", "1945-10"])
    #expect(try timeline(["1945-08-15"], by: .week).buckets.map(\.start) == ["1945-08-13"])
  }

  @Test("complaint 23: the undated are counted apart and make no peak")
  func undated() throws {
    let timeline = try timeline(["2025-01-01", nil, nil], by: .day)
    #expect(timeline.undated == 2)
    #expect(timeline.buckets.map(\.count) == [1])
  }

  @Test("an interval too fine for the span gives way to a longer one")
  func longSpan() throws {
    let timeline = try timeline(["1900-01-01", "2025-01-01"], by: .day)
    #expect(timeline.interval == .month)
    #expect(timeline.buckets.count == 125 * 12 + 1)
  }
}
