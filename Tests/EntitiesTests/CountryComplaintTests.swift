import Articles
import Entities
import Testing

/// What other engines were blamed for.
@Suite("Complaints about countries")
struct CountryComplaintTests {
  @Test(
    "row 10 and 11: no word within a word, no other country's word, one value for one country",
    arguments: [
      ("The ambassador left.", ""),
      ("Columbia, the university, and Columbia Pictures.", ""),
      ("Lawmakers met in Albany.", "US"),
      ("a European mine", ""),
      ("He said so - and left.", ""),
      ("the U.S said", "US"),
      ("the US, the U.S. and the United States", "US"),
      ("American Express and American Motors", ""),
      ("the Niger delta of Nigeria", "NE NG"),
    ])
  func named(text: String, expected: String) {
    let codes = Set(story(text).countryMentions.compactMap { $0.split(separator: "=").last })
    #expect(codes.sorted().joined(separator: " ") == expected)
  }
}
