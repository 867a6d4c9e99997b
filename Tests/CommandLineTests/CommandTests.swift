import Foundation
import TestSupport
import Testing

@Suite("Commands do what they say")
struct CommandTests {
  let desk: Desk
  init() throws { desk = try Desk() }

  // MARK: Rebuild

  @Test("rebuild tells on standard output what it published, and nothing on standard error")
  func rebuild() throws {
    let run = try desk.dateline("rebuild", "wire")
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("Published "))
    #expect(run.output.contains(" in Index: 5 articles"))
    #expect(run.output.contains("1 undated."))
  }

  @Test("rebuild reads Corpus when no source is named")
  func corpus() throws {
    let missing = try desk.dateline("rebuild")
    #expect(missing.code == 2)
    #expect(missing.errors.contains("Corpus"))
    try desk.folder.write("The port is shut.", to: "Corpus/port.txt")
    #expect(try desk.dateline("rebuild", "--allow-shrink").output.contains("1 articles"))
  }

  @Test("rebuild tells of problems on standard error, and counts them")
  func problems() throws {
    try desk.folder.write(
      "{\"id\": \"x\", \"body\": \"Rain.\", \"date\": \"31 February\"}\n{\"id\": \"x\", \"body\": \"Snow.\"}\nrubbish\n",
      to: "wire/later.jsonl")
    let run = try desk.dateline("rebuild", "wire")
    #expect(run.code == 0)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.hasPrefix("dateline: wire/later.jsonl:") })
    #expect(lines.first?.contains(":1: \"date\" is not a date: \"31 February\"") == true)
    #expect(run.output.contains("1 left out, 1 kept with a loss, 1 replaced by a later one, 2 undated."))
  }

  @Test("the strict mode ends with code 2 and publishes nothing")
  func strict() throws {
    try desk.folder.write("rubbish {", to: "wire/later.jsonl")
    try desk.folder.write(Data([0, 1]), to: "wire/tool.txt")
    let before = try desk.dateline("info", "--json").json?["generation"] as? NSDictionary
    let run = try desk.dateline("rebuild", "wire", "--strict")
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("nothing was published"))
    #expect(try desk.dateline("info", "--json").json?["generation"] as? NSDictionary == before)
  }

  @Test("a rebuild in another's language stems by its rules, and info tells it")
  func language() throws {
    try desk.folder.write("Las elecciones llegaron.", to: "es/a.txt")
    #expect(try desk.dateline("rebuild", "es", "--language", "Spanish", "--allow-shrink").code == 0)
    #expect(try desk.dateline("search", "elección").code == 0)
    #expect(try desk.dateline("info").output.contains("es\n"))
    let unknown = try desk.dateline("rebuild", "es", "--language", "klingon")
    #expect(unknown.code == 2)
    #expect(unknown.errors.contains("klingon"))
    #expect(unknown.errors.contains("pt (portuguese)"))
  }

  @Test("an index that another rebuild holds is left to it, with code 4")
  func locked() throws {
    let descriptor = open(desk.folder.path("Index/.lock"), O_RDWR)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    try #require(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    let run = try desk.dateline("rebuild", "wire")
    #expect(run.code == 4)
    #expect(run.errors.contains("another rebuild is writing to Index: process "))
    // Readers are not kept out.
    #expect(try desk.dateline("search", "pier").code == 0)
  }

  // MARK: Search

  @Test("search exits with 0 when something is found and 1 when nothing is")
  func codes() throws {
    #expect(try desk.dateline("search", "pier").code == 0)
    let nothing = try desk.dateline("search", "xyzzyplugh")
    #expect(nothing.code == 1)
    #expect(nothing.output.hasPrefix("Nothing found."))
    #expect(nothing.errors == "")
  }

  @Test("words given apart and words given together are one query")
  func words() throws {
    let apart = try desk.dateline("search", "naval", "base")
    let together = try desk.dateline("search", "naval base")
    #expect(GoldenTests.normalized(apart.output) == GoldenTests.normalized(together.output))
  }

  @Test("limit, offset and passages cut the answer, and numbers go on from page to page")
  func paging() throws {
    #expect(try desk.dateline("search", "ansel", "--limit", "1").output.hasPrefix("1. "))
    let second = try desk.dateline("search", "ansel", "-l", "1", "--offset", "1").output
    #expect(second.hasPrefix("2. "))
    #expect(second.contains("3 articles"))
    let bare = try desk.dateline("search", "naval", "--passages", "0").output
    #expect(!bare.contains("**base**"))
    #expect(try desk.dateline("search", "ansel", "--offset", "9").code == 0)
  }

  @Test("the exact mode is reachable")
  func exact() throws {
    #expect(try desk.dateline("search", "\"lodz\"").code == 0)
    #expect(try desk.dateline("search", "\"lodz\"", "--exact").code == 1)
    #expect(try desk.dateline("search", "\"Łódź\"", "--exact").code == 0)
  }

  @Test("a query has operators and fields, and with --plain it is words")
  func operators() throws {
    #expect(try desk.dateline("search", "pier NOT ferry").output.contains("1 article"))
    #expect(try desk.dateline("search", "title:ferry", "since:2024").output.contains("1 article"))
    #expect(try desk.dateline("search", "undated:").output.contains("1 article"))
    #expect(try desk.dateline("search", "byline:lindqvist").output.contains("1 article"))
    #expect(try desk.dateline("search", "ferry", "(is late").code == 2)
    for command in [["search"], ["facets"]] {
      let run = try Executable.run(command + ["ferry (is late", "--plain"], in: desk.folder.path)
      #expect(run.code == 0)
    }
    let shown = try desk.dateline("show", "2024/ferry-delayed", "--query", "(ferry", "--plain")
    #expect(shown.output.contains("**Ferry** to Ansel"))
  }

  @Test("an empty answer says what to leave out")
  func relaxations() throws {
    let run = try desk.dateline("search", "ansel AND zeppelin")
    #expect(run.code == 1)
    #expect(run.output.contains("no article has the word \"zeppelin\"\n"))
    #expect(run.output.contains("without \"zeppelin\": 3 articles\n"))
  }

  @Test("a limit that was met is told on standard error")
  func notices() throws {
    let query = (0..<1_100).map { "word\($0)" }.joined(separator: " ") + " pier"
    let run = try desk.dateline("search", query)
    #expect(run.errors.contains("1101 different words"))
    #expect(!run.output.contains("different words"))
  }

  @Test("what an article holds cannot drive the terminal")
  func escapes() throws {
    try desk.folder.write(
      "{\"id\": \"e\\u001b[31m\", \"title\": \"Evil\\u001b]0;x\\u0007\", \"body\": \"evil \\u001b[2J\\u202e text\\u0008\"}",
      to: "wire/evil.jsonl")
    #expect(try desk.dateline("rebuild", "wire").code == 0)
    for arguments in [["search", "evil"], ["search", "evil", "--color", "never"], ["show", "e\u{1B}[31m"]] {
      let output = try Executable.run(arguments, in: desk.folder.path).output
      for scalar in output.unicodeScalars where scalar != "\n" {
        #expect(!(scalar.properties.generalCategory == .control || scalar == "\u{202E}"))
      }
    }
  }

  // MARK: Show, info, run-topics

  @Test("show prints an article, and an id that is not there is code 1")
  func show() throws {
    let run = try desk.dateline("show", "7")
    #expect(run.code == 0)
    #expect(run.output.contains("It has none on the ferry either."))
    let missing = try desk.dateline("show", "8")
    #expect(missing.code == 1)
    #expect(missing.output == "")
    #expect(missing.errors.contains("no article has the id 8"))
    #expect(try desk.dateline("show", "7", "--query", "\"open").code == 2)
  }

  @Test("info tells what is published and from what")
  func info() throws {
    let run = try desk.dateline("info")
    #expect(run.code == 0)
    #expect(run.errors == "")
    for fact in [
      "articles          5\n", "sources           wire\n", "undated           1\n", "index schema ",
    ] {
      #expect(run.output.contains(fact), "\(fact)")
    }
  }

  @Test("run-topics prints a TREC run, and topics are prose")
  func topics() throws {
    try desk.folder.write(
      "{\"_id\": \"q1\", \"text\": \"What of the \\\"naval base?\"}\n\n{\"id\": 2, \"text\": \"ferry!\"}\n{\"_id\": \"none\", \"text\": \"?\"}\n",
      to: "topics.jsonl")
    let run = try desk.dateline("run-topics", "--topics", "topics.jsonl")
    #expect(run.code == 0)
    #expect(run.errors == "")
    let rows = run.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(rows.allSatisfy { $0.count == 6 && $0[1] == "Q0" && $0[5] == "dateline" })
    #expect(Set(rows.map { $0[0] }) == ["q1", "2"])
    for topic in ["q1", "2"] {
      let mine = rows.filter { $0[0] == topic }
      #expect(mine.map { $0[3] } == (1...mine.count).map(String.init))
      let scores = mine.compactMap { Double($0[4]) }
      #expect(scores.count == mine.count)
      #expect(scores == scores.sorted(by: >))
    }
    #expect(Set(rows.filter { $0[0] == "q1" }.map { $0[2] }) == ["pier", "storm"])
    let one = try desk.dateline("run-topics", "--topics", "topics.jsonl", "--limit", "1")
    #expect(one.output.split(separator: "\n").count == 2)
  }

  @Test("topics that cannot be read are code 2, with the line")
  func badTopics() throws {
    try desk.folder.write("{\"_id\": \"q1\", \"text\": \"ferry\"}\n{\"_id\": \"q2\"}\n", to: "topics.jsonl")
    let run = try desk.dateline("run-topics", "--topics", "topics.jsonl")
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("topics.jsonl:2:"))
    #expect(try desk.dateline("run-topics", "--topics", "none.jsonl").code == 2)
    #expect(try desk.dateline("run-topics").code == 2)
  }

  // MARK: Which index

  @Test("--index goes before DATELINE_INDEX, and that before Index")
  func index() throws {
    try desk.folder.write("A zeppelin.", to: "other/a.txt")
    let named = try desk.dateline("rebuild", "other", "--index", "named")
    #expect(named.code == 0)
    #expect(named.output.contains(" in named: 1 articles"))
    let environment = ["DATELINE_INDEX": desk.folder.path("named")]
    #expect(try desk.dateline("search", "zeppelin").code == 1)
    #expect(try desk.dateline("search", "zeppelin", "--index", "named/").code == 0)
    #expect(try desk.dateline("search", "zeppelin", environment: environment).code == 0)
    #expect(try desk.dateline("search", "zeppelin", "--index", "Index", environment: environment).code == 1)
    #expect(try desk.dateline("show", "a", environment: environment).code == 0)
    #expect(try desk.dateline("info", environment: environment).output.contains("named"))
  }
}
