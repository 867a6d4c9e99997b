import Foundation
import Testing

@testable import ArticleReading

@Suite("JSON is read whole where what it is decides how it is read")
struct JSONValueTests {
  private func value(_ text: String) -> JSONValue? { JSONValue(parsing: Array(text.utf8)) }

  @Test("a number keeps the digits that it was sent with, and a whole one has no point")
  func numbers() {
    for (text, expected) in [
      ("1", "1"), ("1.0", "1"), ("-0", "0"), ("1e3", "1000"), ("0.1", "0.1"),
      ("9223372036854775807", "9223372036854775807"), ("18446744073709551615", "18446744073709551615"),
      ("1e21", "1e+21"),
    ] { #expect(value(text)?.numberOrText == expected) }
  }

  @Test("what is no JSON is no value", arguments: ["", " ", "{", "[1", "{\"a\"}", "tru", "[1]x", "{]"])
  func spoilt(_ text: String) { #expect(value(text) == nil) }

  @Test("what is nested too deep is refused, however deep it is", arguments: ["[", #"{"a":"#])
  func nested(_ open: String) {
    let close = open == "[" ? "]" : "}"
    func nest(_ depth: Int) -> String {
      String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
    }
    #expect(value(nest(JSONNesting.deepest)) != nil)
    for depth in [JSONNesting.deepest + 1, 100_000] { #expect(value(nest(depth)) == nil) }
  }

  @Test("in envelopes too the first of two values of a key counts, and null is no value")
  func envelopes() throws {
    let reading = try Reading(
      #"{"items": [{"id": 1, "title": "A", "title": "B", "body": null, "text": "T.", "date": 1761811200}]}"#,
      name: "a.json")
    let article = try #require(reading.articles.first)
    #expect([article.id, article.title, article.body] == ["1", "A", "T."])
    #expect(article.date?.description == "2025-10-30T08:00:00Z")
    #expect(reading.problems.isEmpty)
  }

  @Test("control characters are mended in a line of Windows-1252 too")
  func controlsAndBytes() throws {
    let reading = try Reading(
      Data("{\"id\": 3, \"title\": \"a".utf8) + Data([1, 0x62, 0xE9]) + Data("\", \"body\": \"B.\"}".utf8),
      name: "a.json")
    #expect(reading.articles.map(\.title) == ["a bé"])
    #expect(reading.problems.count == 2)
  }
}
