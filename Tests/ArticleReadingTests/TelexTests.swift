import ArticleReading
import Articles
import Foundation
import Testing

@Suite("Messages of wires are told by their header and cut at the next")
struct TelexTests {
  private static let header = "hfa0003 3 pl 180  hafen 0045"

  private func message(_ number: Int, text: String = "The pier was opened.") -> String {
    "INT00\(number) 3 GEN 0091 F HAFEN-0031\nPORTS/\nPier \(number) opens\n\n   LISBON 31/07 (HAFEN) = \(text)\n./.\n31010\(number) JUL 97\n"
  }

  @Test(
    "what only looks like a header is text",
    arguments: [
      "hfa0003 3 pl", "hfa0003 3 pl many words", "hfa0003 12 pl 180", "In 2003 3 of 180 ships came",
      "hfa3 3 pl 180", "A1234\nThe pier was opened on 02-20 by 500 people",
    ])
  func text(line: String) throws {
    let article = try #require(Reading(line + "\n\nThe pier was opened.\n").articles.first)
    #expect(article.metadata.urgency == nil)
    #expect((article.title + article.body).contains(line.split(separator: "\n")[0]))
  }

  @Test("a day's messages in one file are articles of their own, each with its line")
  func day() throws {
    let reading = try Reading((1...3).map { message($0) }.joined(separator: "\n"), name: "day.txt")
    #expect(reading.articles.map(\.title) == ["Pier 1 opens", "Pier 2 opens", "Pier 3 opens"])
    #expect(reading.articles.map(\.id) == ["day", "day#9", "day#17"])
    #expect(reading.articles.map(\.line) == [1, 9, 17])
    #expect(
      reading.articles.map { $0.date?.description ?? "" }.allSatisfy { $0.hasPrefix("1997-07-31T01:0") })
  }

  @Test("a headline in capitals is none that tells how messages relate")
  func capitals() throws {
    let text = Self.header + "\n\nPorts/\n2ND LEAD\nPIER OPENS\nIn the harbour =\n\nThe pier was opened.\n"
    #expect(try Reading(text).articles.first?.title == "PIER OPENS In the harbour")
  }

  @Test(
    "a line of nothing but dashes dates no message",
    arguments: ["- [Council]", "-", "--- <", "AP-", "AP---- 0337GMT<"])
  func dashes(line: String) throws {
    let text =
      "z6715glbsm\nr s BC-ROW--Harbour-Regatta   02-20 0500\n^Regatta,12<\n^Quay wins<\n\tIt won.\n\(line)\n"
    let article = try #require(Reading(text).articles.first)
    #expect(article.title == "Quay wins")
    #expect(article.date == nil)
  }

  @Test("a last line that is one of the text stays")
  func lastLine() throws {
    let reading = try Reading(message(1, text: "The pier was opened\nto us all.").replacing("./.", with: ""))
    #expect(reading.articles.first?.body.hasSuffix("The pier was opened to us all.") == true)
  }

  @Test("a message that only says who sends it is told, and the next goes in")
  func empty() throws {
    let reading = try Reading(Self.header + "\n\n242200 GMT Jun 17\n\n" + message(1), name: "day.txt")
    #expect(reading.articles.map(\.title) == ["Pier 1 opens"])
    #expect(reading.problems.map(\.line) == [1])
  }

  @Test("a file that is none is left out when it is to be read as one")
  func forced() throws {
    let stream = ArticleStream(
      bytes: Array("The pier was opened.\n".utf8), name: "pier.txt", format: ArticleFormat(named: "anpa"))
    guard case .problem(let problem) = stream.next() else {
      Issue.record("no problem was told")
      return
    }
    #expect(problem.isSkip)
    #expect(problem.description.contains("no message of IPTC 7901 or ANPA 1312"))
  }
}
