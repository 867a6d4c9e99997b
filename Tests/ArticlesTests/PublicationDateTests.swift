import Articles
import TestSupport
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
      ("2024-02-29", "2024-02-29"), ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"),
      ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"),
      ("0800-01-01", "0800-01-01"), ("30.10.2025", "2025-10-30"), ("5.1.2024", "2024-01-05"),
      ("30/10/2025", "2025-10-30"), ("10/30/2025", "2025-10-30"), ("2025/10/30", "2025-10-30"),
      ("30.10.2025 - 08:15", "2025-10-30T08:15:00Z"), ("5. Januar 2024", "2024-01-05"),
      ("1er janvier 2024", "2024-01-01"), ("5 de enero de 2024", "2024-01-05"),
      ("lundi 5 février 2024", "2024-02-05"),
      ("12 maja 2024", "2024-05-12"), ("October 30th, 2025 at 8:15 PM", "2025-10-30T20:15:00Z"),
      ("Oct 30, 2025 12:05 am EDT", "2025-10-30T04:05:00Z"), ("Friday, 5 January 2024", "2024-01-05"),
      // RFC 822 and 850, C, and what people make of them.
      ("Fri, 05 Jan 24 12:55:28 GMT", "2024-01-05T12:55:28Z"), ("5 Jan 99 12:55 GMT", "1999-01-05T12:55:00Z"),
      ("Friday, 05-Jan-24 12:55:28 GMT", "2024-01-05T12:55:28Z"), ("05-Jan-2024", "2024-01-05"),
      ("Fri Jan 5 12:55:28 2024", "2024-01-05T12:55:28Z"),
      ("Fri Jan  5 12:55:28 +0100 2024", "2024-01-05T11:55:28Z"),
      ("12:55, 5 January 2024", "2024-01-05T12:55:00Z"), ("8:15 PM, January 5, 2024", "2024-01-05T20:15:00Z"),
      ("30-10-2025", "2025-10-30"), ("10-30-2025 08:15", "2025-10-30T08:15:00Z"),
      ("5 janvier 2024 à 12h55", "2024-01-05T12:55:00Z"), ("30/10/2025 8h", "2025-10-30T08:00:00Z"),
      ("5.1.2024, 12:55 Uhr", "2024-01-05T12:55:00Z"),
      ("5. Januar 2024 um 12.55 Uhr", "2024-01-05T12:55:00Z"),
      ("5 gennaio 2024 ore 12:55", "2024-01-05T12:55:00Z"),
      ("5 de janeiro de 2024 às 12h55", "2024-01-05T12:55:00Z"),
      ("5. tammikuuta 2024 klo 12.55", "2024-01-05T12:55:00Z"), ("2024. január 5.", "2024-01-05"),
      // Other scripts.
      ("5 января 2024 г.", "2024-01-05"), ("Пятница, 5 мая 2023, 12:55", "2023-05-05T12:55:00Z"),
      ("5 січня 2024 року", "2024-01-05"), ("5 Μαΐου 2024", "2024-05-05"), ("5 يناير 2024", "2024-01-05"),
      ("5 בינואר 2024", "2024-01-05"), ("05 Agustus 2019", "2019-08-05"), ("2024年1月5日", "2024-01-05"),
      ("2024年1月5日 12時55分", "2024-01-05T12:55:00Z"), ("2024년 1월 5일", "2024-01-05"),
    ])
  func read(text: String, expected: String) {
    #expect(PublicationDate(parsing: text)?.description == expected)
  }

  @Test(
    "days and hours that do not exist are refused",
    arguments: [
      "31 February", "2025-02-31", "2023-02-29", "2025-13-01", "2025-10-30T25:00:00Z", "yesterday", "", " ",
      "05/10/2025", "31/31/2025", "30.13.2025",
      "2025-1-1", "05-10-2025", "20 Jan 17", "99999-01-01", "2025-10-30T08:15:00+99:00", "Smarch 5, 2025",
      "--", "T", "2025-10-30Tx", "2025-10-3x", "2025-10-30T24:00:00Z",
      "2025-02-30T08:15:00Z",
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

  @Test("an hour in UTC is the same hour in whatever form it is sent")
  func forms() {
    var random = SeededGenerator(seed: 30)
    for _ in 0..<500 {
      let date = PublicationDate(
        secondsSinceEpoch: Int64.random(in: -20_000_000_000...20_000_000_000, using: &random),
        precision: .second)
      let text = date.description
      #expect(PublicationDate(parsing: text) == date)
      #expect(PublicationDate(parsing: text.dropLast() + "+00:00") == date)
    }
  }
}
