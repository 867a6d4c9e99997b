import Articles
import Testing

@Suite("Days are counted back")
struct EarlierDateTests {
  @Test(
    "a day so long before another",
    arguments: [
      ("2025-12-01T12:00:00Z", 0, .days, "2025-12-01"), ("2025-12-01T12:00:00Z", 30, .days, "2025-11-01"),
      ("2025-03-01", 1, .days, "2025-02-28"), ("2024-03-01", 1, .days, "2024-02-29"),
      ("2025-01-05", 1, .weeks, "2024-12-29"), ("2025-03-31", 1, .months, "2025-02-28"),
      ("2024-03-31", 1, .months, "2024-02-29"), ("2025-01-15", 1, .months, "2024-12-15"),
      ("2025-01-15", 25, .months, "2022-12-15"), ("2024-02-29", 1, .years, "2023-02-28"),
      ("2025-06-01", 3_000, .years, "0001-01-01"), ("2025-06-01", Int.max, .months, "0001-01-01"),
      ("2025-06-01", Int.max, .days, "0001-01-01"), ("1969-12-31T23:00:00Z", 1, .days, "1969-12-30"),
    ] as [(String, Int, PublicationDate.Unit, String)])
  func earlier(day: String, count: Int, unit: PublicationDate.Unit, expected: String) throws {
    let date = try #require(PublicationDate(parsing: day))
    #expect(date.day(earlierBy: count, unit).description == expected)
  }
}
