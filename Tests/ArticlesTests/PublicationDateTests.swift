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
      ("0800-01-01", "0800-01-01"), ("30.10.2025", "2025-10-30"), ("5.1.2024", "2024-01-05"),
      ("30/10/2025", "2025-10-30"), ("10/30/2025", "2025-10-30"), ("2025/10/30", "2025-10-30"),
      ("30.10.2025 - 08:15", "2025-10-30T08:15:00Z"), ("5. Januar 2024", "2024-01-05"),
      ("1er janvier 2024", "2024-01-01"), ("5 de enero de 2024", "2024-01-05"),
      ("lundi 5 février 2024", "2024-02-05"),
      ("12 maja 2024", "2024-05-12"), ("October 30th, 2025 at 8:15 PM", "2025-10-30T20:15:00Z"),
      ("Oct 30, 2025 12:05 am EDT", "2025-10-30T04:05:00Z"), ("Friday, 5 January 2024", "2024-01-05"),
    ])
  func read(text: String, expected: String) {
    #expect(PublicationDate(parsing: text)?.description == expected)
  }

  @Test(
    "days and hours that do not exist are refused",
    arguments: [
      "31 February", "2025-02-31", "2023-02-29", "2025-13-01", "2025-10-30T25:00:00Z", "yesterday", "", " ",
      "05/10/2025", "31/31/2025", "30.13.2025",
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
