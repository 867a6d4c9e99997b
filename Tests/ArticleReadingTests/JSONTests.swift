import ArticleReading
import Articles
import Foundation
import Testing

@Suite("JSON is read under the names that people use")
struct JSONTests {
  @Test("JSON Lines, an array, a pretty-printed object and objects in a row are all read")
  func shapes() throws {
    let a = #"{"id": "a", "title": "A {brace} \" quote", "body": "One."}"#
    let b = "{\n  \"id\": \"b\",\n  \"body\": \"Two.\",\n  \"meta\": {\"k\": [1, {\"x\": 2}]}\n}"
    for text in [a + "\n" + b + "\n", "[\(a),\n\(b)]", a + b, "\u{FEFF}\n\n" + a + "\r\n" + b] {
      let reading = try Reading(text, name: "feed.json")
      #expect(reading.articles.map(\.id) == ["a", "b"], "\(text)")
      #expect(reading.articles.map(\.body) == ["One.", "Two."])
      #expect(reading.problems.isEmpty)
    }
  }

  @Test("a file with nothing in it is told, an empty list is not")
  func empty() throws {
    for text in ["", " \n\u{FEFF}\n", "\u{FEFF}"] {
      let reading = try Reading(text, name: "feed.json")
      #expect(
        reading.problems.map(\.description).count { $0.hasSuffix("holds no text; it was left out.") } == 1,
        "\(text)")
    }
    for text in ["[]", "[\n]\n"] { #expect(try Reading(text, name: "feed.json").problems.isEmpty) }
  }

  @Test("names are taken as they come")
  func names() throws {
    let reading = try Reading(
      """
      {"_id": 17, "headline": "T", "text": "B", "published": "2025-01-02", "author": "N", "publisher": "S", "link": "L", "lang": "fr"}
      {"id": "x", "content": ["One.", "Two."], "date": 1761811200, "title": null}
      {"id": "y", "body": "B", "date": 1761811200000}
      """, name: "f.jsonl")
    let first = try #require(reading.articles.first)
    #expect(first.id == "17")
    #expect(
      [first.title, first.body, first.byline, first.source, first.url, first.language] == [
        "T", "B", "N", "S", "L", "fr",
      ])
    #expect(first.date?.description == "2025-01-02")
    #expect(reading.articles[1].body == "One.\n\nTwo.")
    #expect(reading.articles[1].date?.description == "2025-10-30T08:00:00Z")
    #expect(reading.articles[2].date == reading.articles[1].date)
  }

  @Test("a broken object costs itself alone, and its line is named")
  func broken() throws {
    let reading = try Reading(
      """
      {"id": "a", "body": "One."}
      {"id": "b", "body": "open
      {"id": "c", "body": "Three."}
      {"id": "d", "body": "Four."
      {"id": "e", "body": "Five."}
      nonsense here
      {"id": "f", "body": }
      {"id": "g", "title": 5, "body": "Seven.", "source": ["x"]}
      {"id": "h"}
      {"id": "i", "body": "Nine.", "date": "31 February"}
      {"id": "j", "body": "cut
      """, name: "feed.jsonl")
    #expect(reading.articles.map(\.id) == ["a", "c", "e", "g", "i"])
    #expect(reading.problems.filter(\.isSkip).compactMap(\.line) == [2, 4, 6, 7, 9, 11])
    #expect(reading.problems.filter { !$0.isSkip }.compactMap(\.line) == [8, 8, 10])
    #expect(reading.problems.last?.description.hasPrefix("/") == true)
    #expect(reading.articles.last?.date == nil)
    #expect(reading.articles.last?.line == 10)
  }

  @Test("the body stays as it was sent, its dateline is known all the same")
  func body() throws {
    let body = "ACCRA, Nov 28 (Delta Dispatch) - Rates rose.  Twice.\nThen\n\nnot."
    let line = String(decoding: try JSONSerialization.data(withJSONObject: ["body": body]), as: UTF8.self)
    let article = try #require(try Reading(line, name: "one.json").articles.first)
    #expect(article.body == body)
    #expect(article.dateline == "ACCRA, Nov 28 (Delta Dispatch) -")
    #expect(article.id == "one#1")
  }

  @Test("bytes that are not UTF-8 are read as Windows-1252, and it is said once")
  func encoding() throws {
    var data = Data(#"{"id": "a", "body": "caf"#.utf8)
    data.append(0xE9)
    data.append(contentsOf: #""}"#.utf8)
    let reading = try Reading(data + Data("\n".utf8) + data, name: "f.jsonl")
    #expect(reading.articles.map(\.body) == ["café", "café"])
    #expect(reading.problems.count == 1)
  }

  @Test("control characters in strings cost themselves alone")
  func controls() throws {
    let reading = try Reading(
      "{\"id\": \"a\", \"title\": \"T\", \"body\": \"one\u{1B}two\tthree\"}\n{\"id\": \"b\", \"body\": \"B\"}",
      name: "f.jsonl")
    #expect(reading.articles.map(\.body) == ["one two three", "B"])
    #expect(reading.problems.map(\.line) == [1])
  }

  @Test("an article that is too long is left out, the next one is read")
  func tooLong() throws {
    let long = #"{"id": "long", "body": ""# + String(repeating: "x", count: 17 << 20) + #""}"#
    let reading = try Reading(long + "\n" + #"{"id": "b", "body": "Two."}"#, name: "f.jsonl")
    #expect(reading.articles.map(\.id) == ["b"])
    #expect(reading.articles.first?.line == 2)
    #expect(reading.problems.map(\.line) == [1])
  }

  @Test("deep nesting is refused without harm")
  func nesting() throws {
    let deep =
      #"{"id": "deep", "body": "x", "z": "# + String(repeating: "[", count: 100_000)
      + String(repeating: "]", count: 100_000) + "}"
    let reading = try Reading(deep + "\n" + #"{"id": "b", "body": "Two."}"#, name: "f.jsonl")
    #expect(reading.articles.map(\.id) == ["b"])
    #expect(reading.problems.count == 1)
    #expect(reading.problems.first?.message.contains("nested more than 512 deep") == true)
    // Brackets in a string are text.
    let text = #"{"id": "c", "body": ""# + String(repeating: "[", count: 1_000) + #"", "date": }"#
    let broken = try Reading(text + "\n", name: "f.jsonl")
    #expect(broken.problems.first?.message.contains("not valid JSON") == true)
  }

  @Test("a first line that is no JSON costs that line, not the file")
  func firstLine() throws {
    let text = "rubbish\n{\"id\": \"a\", \"body\": \"One.\"}\n"
    for name in ["feed.jsonl", "feed.JSON", "feed.ndjson"] {
      let reading = try Reading(text, name: name)
      #expect(reading.articles.map(\.id) == ["a"])
      #expect(reading.problems.map(\.line) == [1])
    }
  }
}
