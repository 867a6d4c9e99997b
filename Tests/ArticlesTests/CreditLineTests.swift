import Articles
import Testing

@Suite("Credits are told from the story")
struct CreditLineTests {
  @Test(
    "closing credits",
    arguments: [
      "(Reporting by Sok Dara; editing by Ann Castell)", "((Reporting by A. Lee))",
      "Reporting by A; Editing by B",
      "(Additional reporting by C. Roe in Rome)", "— With assistance from D. Poe",
      "Our Standards: The Wire's Principles.",
    ])
  func credits(text: String) {
    #expect(CreditLine.isCredit(text))
  }

  @Test(
    "stories that speak of reporters",
    arguments: [
      "Reporting from the front was banned.", "He was reporting by radio.", "(A correction was made.)", "",
      "Editing rooms stood empty.",
    ])
  func stories(text: String) {
    #expect(!CreditLine.isCredit(text))
  }
}
