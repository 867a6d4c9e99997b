import Articles
import Testing

@Suite("Dates are read as they are sent")
struct PublicationDateTests {
  @Test(
    "usual forms",
    arguments: [
      ("2025-10-30", "2025-10-30"), ("2025-10-30T08:15:00Z", "2025-10-30T08:15:00Z"),
      ("2025-10-30T08:15:00+07:00", "2025-10-30T01:15:00Z"), ("2025-10-30 08:15", "2025-10-30T08:15:00Z"),
      ("2025-10-30T08:15:00.123-0500", "2025-10-30T13:15:00Z"), ("2025-10", "2025-10"), ("2025", "2025"),
      ("20251030", "2025-10-30"), ("20251030T081500Z", "2025-10-30T08:15:00Z"),
      ("Thu, 30 Oct 2025 08:15:00 +0700", "2025-10-30T01:15:00Z"),
      ("Thu, 30 Oct 2025 08:15:00 GMT", "2025-10-30T08:15:00Z"), ("October 30, 2025", "2025-10-30"),
      ("30 October 2025", "2025-10-30"), ("Oct. 30, 2025", "2025-10-30"), ("October 2025", "2025-10"),
      ("2024-02-29", "2024-02-29"), ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"),
      ("0800-01-01", "0800-01-01"),
    ])
  func read(text: String, expected: String) {
    #expect(PublicationDate(parsing: text)?.description == expected)
  }

  @Test(
    "days and hours that do not exist are refused",
    arguments: [
      "31 February", "2025-02-31", "2023-02-29", "2025-13-01", "2025-10-30T25:00:00Z", "yesterday", "", " ",
      "30/10/2025",
      "2025-1-1", "99999-01-01", "2025-10-30T08:15:00+99:00", "Smarch 5, 2025", "--", "T", "2025-10-30Tx",
    ])
  func refused(text: String) {
    #expect(PublicationDate(parsing: text) == nil)
  }

  @Test("every day from 1600 to 2400 comes back as it was written")
  func roundTrip() throws {
    var day: Int64 = -135_140
    while day < 157_054 {
      let date = PublicationDate(secondsSinceEpoch: day * 86_400, precision: .day)
      #expect(PublicationDate(parsing: date.description) == date)
      day += 13
    }
  }
}
