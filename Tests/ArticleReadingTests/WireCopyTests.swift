import ArticleReading
import Articles
import Foundation
import Testing

@Suite("Plain text is read as wire copy")
struct WireCopyTests {
  @Test("headline, byline, dateline, paragraphs and credits are told apart")
  func parts() throws {
    let article = try #require(
      try Reading(
        """
        Date: 2025-04-05
        Source: Mekong Wire
        Id: mw-77
        Language: en
        Url: https://example.org/77

        Cambodia opens pier at Ream

        By Sok Dara and Ann Lee

        SIHANOUKVILLE, Cambodia, April 5 (Mekong Wire) - Two ships lay
        at the pier on Saturday.

        “It is ours,” an officer said.

        (Reporting by Sok Dara; editing by Ann Castell)

        ###
        """
      ).articles.first)
    #expect(article.id == "mw-77")
    #expect(article.title == "Cambodia opens pier at Ream")
    #expect(article.byline == "Sok Dara and Ann Lee")
    #expect(article.dateline == "SIHANOUKVILLE, Cambodia, April 5 (Mekong Wire) -")
    #expect(article.body == "Two ships lay at the pier on Saturday.\n\n“It is ours,” an officer said.")
    #expect(article.credits == "(Reporting by Sok Dara; editing by Ann Castell)")
    #expect(article.date?.description == "2025-04-05")
    #expect(article.source == "Mekong Wire")
    #expect(article.url == "https://example.org/77")
    #expect(article.language == "en")
  }

  @Test("YAML front matter gives the same fields")
  func frontMatter() throws {
    let article = try #require(
      try Reading(
        """
        ---
        title: "A \\"quiet\\" port"   # as sent
        date: 2024-02-01T08:30:00+07:00
        source: 'Harbour''s Press'
        tags: [a, b]
        ---
        The port was quiet.
        """
      ).articles.first)
    #expect(article.title == "A \"quiet\" port")
    #expect(article.date?.description == "2024-02-01T01:30:00Z")
    #expect(article.source == "Harbour's Press")
    #expect(article.body == "The port was quiet.")
  }

  @Test("copy without a headline has none, and its dateline dates and names it")
  func noHeadline() throws {
    let article = try #require(
      try Reading("ACCRA, Nov. 28, 2022 (Delta Dispatch) — The bank raised rates.\n\nIt was the third time.")
        .articles.first)
    #expect(article.title.isEmpty)
    #expect(article.dateline == "ACCRA, Nov. 28, 2022 (Delta Dispatch) —")
    #expect(article.date?.description == "2022-11-28")
    #expect(article.source == "Delta Dispatch")
    #expect(article.body == "The bank raised rates.\n\nIt was the third time.")
  }

  @Test("a headline that looks like a header line is a headline")
  func colonHeadline() throws {
    let article = try #require(
      try Reading("Cambodia: base reopens\n\nThe base reopened on Monday.").articles.first)
    #expect(article.title == "Cambodia: base reopens")
  }

  @Test(
    "a first paragraph is the lede when it reads as a sentence",
    arguments: [
      ("The bank raised rates on Monday, officials said.\n\nIt was late.", ""),
      ("Who pays for the pier?\n\nNobody knows.", "Who pays for the pier?"),
      ("Arms ban ends, says U.S.\n\nThe ban ended on Friday.", "Arms ban ends, says U.S."),
      ("CABINET BACKS PORT PLAN\n\nTHE CABINET AGREED.", "CABINET BACKS PORT PLAN"),
    ])
  func headlines(text: String, title: String) throws {
    #expect(try Reading(text).articles.first?.title == title)
  }

  @Test("indents part paragraphs where blank lines do not")
  func indents() throws {
    let text = "Port reopens\n  Ships came back on Monday\nafter the storm.\n  Cranes turned again."
    let article = try #require(try Reading(text).articles.first)
    #expect(article.body == "Ships came back on Monday after the storm.\n\nCranes turned again.")
  }

  @Test("CR, LF and both end lines alike")
  func lineEnds() throws {
    for end in ["\r\n", "\r", "\n"] {
      let article = try #require(
        try Reading(["Port shut", "", "Ships waited."].joined(separator: end)).articles.first)
      #expect(article.title == "Port shut")
      #expect(article.body == "Ships waited.")
    }
  }

  @Test("a malformed date costs the date alone, and the line is named")
  func malformedDate() throws {
    let reading = try Reading("Source: X Wire\nDate: 31 February\n\nPort shut\n\nShips waited.")
    #expect(reading.articles.count == 1)
    #expect(reading.articles.first?.date == nil)
    let problem = try #require(reading.problems.first)
    #expect(problem.line == 2)
    #expect(!problem.isSkip)
    #expect(problem.description.contains("\"31 February\""))
  }

  @Test("an undated story stays undated, even with a month and a day in its dateline")
  func undated() throws {
    let article = try #require(
      try Reading("ACCRA, Nov 28 (Delta Dispatch) - The bank raised rates.").articles.first)
    #expect(article.date == nil)
  }
}
