import Foundation
import TestSupport
import Testing

@Suite("JSON keeps its contract")
struct JSONTests {
  let desk: Desk
  init() throws { desk = try Desk() }

  @Test("complaint 26: search prints one object of version 1 with all that the contract names")
  func search() throws {
    let run = try desk.dateline("search", "\"naval base\" ansel pier", "--json")
    #expect(run.code == 0)
    #expect(run.errors == "")
    let answer = try #require(run.json)
    #expect(answer["version"] as? Int == 1)
    #expect(answer["query"] as? String == "\"naval base\" ansel pier")
    #expect(answer["total"] as? Int == 1)
    #expect(answer["total_is_exact"] as? Bool == true)
    #expect(answer["matched"] as? String == "all")
    #expect(answer["notices"] as? [String] == [])
    #expect((answer["took_ms"] as? Double ?? -1) >= 0)
    #expect(answer["suggestion"] == nil)
    let result = try #require((answer["results"] as? [[String: Any]])?.first)
    #expect(result["id"] as? String == "pier")
    #expect(result["title"] as? String == "Navy opens pier at Ansel Naval Base")
    #expect(result["date"] as? String == "2025-10-30")
    #expect(result["source"] as? String == "Harbour Wire")
    #expect(result["path"] as? String == "wire/2025/naval-pier.txt")
    #expect(result["url"] as? String == "https://news.example/pier")
    #expect((result["score"] as? Double ?? 0) > 0)
    #expect(result["title_highlights"] as? [[Int]] == [[11, 15], [19, 24], [25, 35]])
    let passages = try #require(result["passages"] as? [[String: Any]])
    #expect(passages.count == 2)
    try check(passages, ofArticle: "pier")
  }

  /// Holds passages against the body that `show` prints: offsets are Unicode scalars, ends exclusive.
  private func check(_ passages: [[String: Any]], ofArticle id: String) throws {
    let body = try #require(try desk.dateline("show", id, "--json").json?["body"] as? String)
    let scalars = Array(body.unicodeScalars)
    for passage in passages {
      let text = try #require(passage["text"] as? String)
      let start = try #require(passage["start"] as? Int)
      let end = try #require(passage["end"] as? Int)
      #expect(Array(text.unicodeScalars) == Array(scalars[start..<end]))
      #expect(passage["score"] as? Double != nil)
      let words = try #require(passage["highlights"] as? [[Int]]).map { range in
        String(String.UnicodeScalarView(Array(text.unicodeScalars)[range[0]..<range[1]])).lowercased()
      }
      #expect(!words.isEmpty)
      #expect(Set(words).isSubset(of: ["naval base", "ansel", "pier"]))
    }
  }

  @Test("what is not known is left out, not made up")
  func absent() throws {
    let answer = try #require(try desk.dateline("search", "comment", "--json").json)
    let result = try #require((answer["results"] as? [[String: Any]])?.first)
    #expect(result["id"] as? String == "7")
    #expect(result["title"] as? String == "")
    #expect(result["date"] == nil)
    #expect(result["url"] == nil)
  }

  @Test("complaint 26: an answer of nothing, of some words or with notices is still that object")
  func others() throws {
    let nothing = try desk.dateline("search", "xyzzyplugh", "--json")
    #expect(nothing.code == 1)
    #expect(nothing.json?["total"] as? Int == 0)
    #expect((nothing.json?["results"] as? [Any])?.isEmpty == true)
    #expect(nothing.json?["causes"] as? [String] == ["no article has the word \"xyzzyplugh\""])
    let part = try desk.dateline("search", "pier AND xyzzyplugh", "--json")
    let relaxations = try #require(part.json?["relaxations"] as? [[String: Any]])
    #expect(relaxations.map { $0["without"] as? String } == ["xyzzyplugh"])
    #expect(relaxations.map { $0["total"] as? Int } == [2])
    let some = try desk.dateline("search", "ferry zeppelin", "--json", "--color", "always")
    #expect(some.code == 0)
    #expect(some.json?["matched"] as? String == "some")
    let misspelt = try desk.dateline("search", "navel bace", "--json")
    #expect(misspelt.json?["suggestion"] as? String == "naval base")
    let long = (0..<1_100).map { "word\($0)" }.joined(separator: " ")
    let noticed = try desk.dateline("search", long, "--json")
    #expect((noticed.json?["notices"] as? [String])?.count == 1)
  }

  @Test("complaint 26: show, info and rebuild print one object of version 1, whatever goes to standard error")
  func otherCommands() throws {
    try desk.folder.write("rubbish {", to: "wire/later.jsonl")
    let rebuild = try desk.dateline("rebuild", "wire", "--json")
    #expect(!rebuild.errors.isEmpty)
    let manifest = try #require(rebuild.json?["generation"] as? [String: Any])
    #expect((manifest["counts"] as? [String: Any])?["articles"] as? Int == 5)
    let info = try #require(try desk.dateline("info", "--json").json)
    #expect((info["generations"] as? [String])?.count == 2)
    #expect((info["generation"] as? [String: Any])?["id"] as? String == manifest["id"] as? String)
    let show = try #require(try desk.dateline("show", "mill", "--json", "--query", "lodz mill").json)
    #expect(show["title_highlights"] as? [[Int]] == [[0, 4], [8, 12]])
    #expect(show["highlights"] as? [[Int]] == [[9, 13], [17, 21]])
    #expect(show["date"] as? String == "2023-05-01T06:00:00Z")
    #expect(show["line"] as? Int == 1)
    for object in [rebuild.json, info, show] { #expect(object?["version"] as? Int == 1) }
  }

  @Test("a failure prints no half an object")
  func failures() throws {
    for arguments in [
      ["search", "\"open", "--json"], ["show", "none", "--json"], ["info", "--json", "--index", "x"],
    ] {
      let run = try Executable.run(arguments, in: desk.folder.path)
      #expect(run.code != 0)
      #expect(run.output == "")
      #expect(!run.errors.isEmpty)
    }
  }
}
