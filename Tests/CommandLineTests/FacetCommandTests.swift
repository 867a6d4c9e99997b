import Foundation
import TestSupport
import Testing

@Suite("Facets and entities on the command line")
struct FacetCommandTests {
  let desk: Desk

  init() throws {
    desk = try Desk(isIndexed: false)
    try desk.folder.write(
      [
        Story(
          "kh1", title: "Cambodia opens pier at Ream",
          "Prime Minister Hun Manet opened a pier at Ream Naval Base in Cambodia. Hun Manet thanked China.",
          date: "2025-04-05", dateline: "PHNOM PENH -"),
        Story(
          "kh2", title: "Cambodia mends pier",
          "Cambodian sailors mended a pier, said Tea Seiha, the minister.",
          date: "2024-02-01", dateline: "PHNOM PENH -"),
        Story("us1", title: "U.S. pier sinks", "A U.S. pier sank off Florida.", date: "2024-06-30"),
      ], to: "stories.jsonl")
    #expect(try desk.dateline("rebuild", "stories.jsonl").code == 0)
  }

  private func ids(_ arguments: String...) throws -> [String] {
    let run = try Executable.run(["search"] + arguments + ["--json"], in: desk.folder.path, environment: [:])
    return (run.json?["results"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }.sorted()
  }

  @Test("options of one kind widen, different kinds narrow, and not- excludes")
  func filters() throws {
    #expect(try ids("pier", "--country", "Cambodia") == ["kh1", "kh2"])
    #expect(try ids("pier", "--country", "kampuchea", "--country", "us") == ["kh1", "kh2", "us1"])
    #expect(try ids("pier", "--country", "KH", "--year", "2024") == ["kh2"])
    #expect(try ids("pier", "--not-country", "cambodian") == ["us1"])
    #expect(try ids("pier", "--country", "KH", "--from", "2025") == ["kh1"])
    #expect(try ids("pier", "--to", "2024-02") == ["kh2"])
    #expect(try ids("pier", "--person", "hun manet") == ["kh1"])
    #expect(try ids("pier country:Cambodia person:\"Hun Manet\"") == ["kh1"])
    #expect(try ids("--country", "KH") == ["kh1", "kh2"])
  }

  @Test("an unknown country is bad input, with near matches")
  func unknown() throws {
    let run = try desk.dateline("search", "pier", "--country", "Camboda")
    #expect(run.code == 2)
    #expect(run.errors.contains("\"Camboda\""))
    #expect(run.errors.contains("Cambodia"))
    #expect(try desk.dateline("facets", "--facets", "colour").code == 2)
    #expect(try desk.dateline("search", "pier", "--from", "2025", "--to", "2024").code == 2)
    #expect(try desk.dateline("search", "pier", "--from", "yesterday").code == 2)
  }

  @Test("facets prints counts alone, and its JSON is that of search")
  func facets() throws {
    let run = try desk.dateline("facets", "pier", "--facets", "country,year")
    #expect(run.code == 0)
    #expect(run.output.contains("  2  Cambodia (KH)\n"))
    #expect(run.output.contains("  2  2024\n"))
    let json = try #require(try desk.dateline("facets", "--facets", "country", "--json").json)
    #expect(json["version"] as? Int == 1)
    #expect(json["total"] as? Int == 3)
    let countries = try #require((json["facets"] as? [String: [[String: Any]]])?["country"])
    #expect(countries.first?["value"] as? String == "KH")
    #expect(countries.first?["label"] as? String == "Cambodia")
    #expect(countries.first?["count"] as? Int == 2)
    #expect(try desk.dateline("facets", "zeppelin").code == 1)
  }

  @Test("complaint 15: values that are not listed are told of")
  func limit() throws {
    let run = try desk.dateline("facets", "--facets", "country", "--facet-limit", "1")
    #expect(run.output.contains("more; --facet-limit prints them"))
  }

  @Test("--why tells what points to a country")
  func why() throws {
    let run = try desk.dateline("search", "mended", "--why")
    #expect(run.output.contains("KH: Cambodia"))
    #expect(run.output.contains("dateline"))
  }

  @Test("extract prints a line for each article, in order, with offsets into the body")
  func extract() throws {
    let run = try desk.dateline("extract", "stories.jsonl")
    #expect(run.code == 0)
    let lines = try run.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(lines.compactMap { $0["id"] as? String } == ["kh1", "kh2", "us1"])
    let first = try #require(lines.first)
    #expect((first["countries"] as? [[String: Any]])?.first?["code"] as? String == "KH")
    let body = Array(
      "Prime Minister Hun Manet opened a pier at Ream Naval Base in Cambodia. Hun Manet thanked China."
        .unicodeScalars)
    let entities = try #require(first["entities"] as? [[String: Any]])
    for entity in entities {
      let range = try #require(entity["start"] as? Int)..<(try #require(entity["end"] as? Int))
      #expect(String(String.UnicodeScalarView(body[range])) == entity["text"] as? String)
      #expect(entity.keys.contains("code"))
    }
    let found = Set(entities.compactMap { entity in "\(entity["type"] ?? "") \(entity["text"] ?? "")" })
    #expect(
      found.isSuperset(of: ["person Hun Manet", "place Ream Naval Base", "country Cambodia", "country China"])
    )
  }

  @Test("extract keeps the order where many cores work and one has far more to do than the others")
  func extractInOrder() throws {
    let long = String(repeating: "Hun Manet met Marco Rubio in Oslo. ", count: 2_000)
    let stories = (0..<3_500).map { Story("s\($0)", $0 == 0 ? long : "A storm \($0) reached Oslo.") }
    try desk.folder.write(stories, to: "many.jsonl")
    let run = try desk.dateline("extract", "many.jsonl", "--threads", "8")
    let ids = try run.output.split(separator: "\n").map { line in
      (try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["id"] as? String
    }
    // Short where it fails: both are long.
    let isInOrder = ids == stories.map(\.id)
    #expect(isInOrder)
  }

  @Test("similar and terms answer, and say when there is nothing")
  func around() throws {
    #expect(try desk.dateline("similar", "kh1").output.contains("Cambodia mends pier"))
    #expect(try desk.dateline("similar", "nobody").code == 1)
    #expect(try desk.dateline("terms", "cambod").output.contains("cambodia\t"))
    #expect(try desk.dateline("terms", "zzz").code == 1)
  }

  @Test("order, first mention and timeline")
  func order() throws {
    #expect(try desk.dateline("search", "pier", "--first-mention", "--json").output.contains("\"kh2\""))
    let run = try desk.dateline("search", "pier", "--sort", "newest", "--timeline", "year")
    #expect(run.output.hasPrefix("1. Cambodia opens **pier** at Ream"))
    #expect(run.output.contains("  2024  2  █"))
    #expect(try desk.dateline("search", "pier", "--recency", "soon").code == 2)
    #expect(try desk.dateline("search", "pier", "--recency", "30d").code == 0)
  }
}
