import ArticleReading
import Articles
import Foundation
import Testing

@Suite("ninjs is told from other JSON and read in all its versions")
struct NinJSTests {
  @Test("1.x")
  func one() throws {
    let reading = try Fixtures.read("ninjs-1.json")
    #expect(reading.problems.isEmpty)
    let article = try #require(reading.articles.first)
    #expect(article.id == "urn:delta:9")
    #expect(article.title == "Salt works reopen")
    #expect(article.byline == "Mara Ould")
    #expect(article.body == "The salt works reopen & hire.\n\nWork begins in May.")
    #expect(article.date?.description == "2024-02-03T04:05:06Z")
    #expect(article.source == "Delta Dispatch")
    let metadata = article.metadata
    #expect(metadata.version == 2)
    #expect(metadata.urgency == 3)
    #expect(metadata.rights == "© Delta Dispatch\nPrint only")
    #expect(metadata.people == [CodedName(code: "http://delta.example/p/77", name: "Mara Ould")])
    #expect(metadata.places.map(\.label) == ["Port Meru", "Cambodia"])
    #expect(metadata.subjects == [CodedName(code: "subj:04000000", name: "industry")])
    #expect(metadata.captions == ["White hills of salt."])
  }

  @Test("2.x, and an item that is taken back")
  func two() throws {
    let reading = try Fixtures.read("ninjs-2.json")
    let article = try #require(reading.articles.first)
    #expect(article.title == "Werft baut Fähren")
    #expect(article.metadata.subheadline == "Unterzeile")
    #expect(article.byline == "Jana Holm, dd")
    #expect(article.body == "Die Werft baut zwei Fähren.\n\nSie fahren ab Mai.")
    #expect(article.metadata.subjects == [CodedName(code: "04000000", name: "Wirtschaft")])
    #expect(reading.removals.map(\.id) == ["urn:delta:12"])
    #expect(reading.removals.map(\.version) == [7])
  }

  @Test("3.x, with NITF inside")
  func three() throws {
    let article = try #require(try Fixtures.read("ninjs-3.json").articles.first)
    #expect(article.title == "Lighthouse is sold")
    #expect(article.body == "The lighthouse is sold.\n\nIt stays lit.")
    #expect(article.metadata.embargo?.description == "2024-03-02T06:00:00Z")
    #expect(article.source == "Delta Dispatch")
    #expect(article.metadata.captions == ["The light at night"])
  }

  @Test("an object of our own that has a uri too stays what it is")
  func own() throws {
    let reading = try Reading(#"{"uri": "x", "title": "T", "body": "B"}"#, name: "f.jsonl")
    #expect(reading.articles.map(\.id) == ["f#1"])
    #expect(reading.articles.map(\.body) == ["B"])
  }

  @Test("authors without a byline are the byline")
  func authors() throws {
    let reading = try Reading(
      #"{"guid":"g","type":"text","headline":"Quay","body_text":"Text.","authors":[{"name":"Ann Lee","role":"writer"},{"name":"Bo Li"}]}"#,
      name: "a.json")
    #expect(reading.articles.map(\.byline) == ["Ann Lee; Bo Li"])
  }
}
