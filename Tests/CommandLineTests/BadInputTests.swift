import Foundation
import TestSupport
import Testing

@Suite("Bad input ends with a line and a code, never with a crash")
struct BadInputTests {
  let desk: Desk
  init() throws { desk = try Desk(isIndexed: false) }

  // MARK: The index

  @Test(
    "without an index every command says how to build one, with code 3",
    arguments: [
      ["search", "pier"], ["show", "pier"], ["info"], ["run-topics", "--topics", "topics.jsonl"],
    ])
  func noIndex(arguments: [String]) throws {
    try desk.folder.write("{\"_id\": \"q\", \"text\": \"pier\"}\n", to: "topics.jsonl")
    try desk.folder.write("a file", to: "file")
    for index in ["Index", "nowhere/at/all", "wire", "file"] {
      let run = try Executable.run(arguments + ["--index", index], in: desk.folder.path)
      #expect(run.code == 3)
      #expect(run.output == "")
      #expect(run.errors.hasPrefix("dateline: no index at \(index). Build one with `dateline rebuild"))
    }
  }

  @Test("an index of another schema is code 3 and says which")
  func schema() throws {
    let indexed = try Desk()
    let manifest = indexed.folder.path("Index/current/manifest.json")
    try Data("{\"schema\": 999}".utf8).write(to: URL(fileURLWithPath: manifest))
    let run = try indexed.dateline("search", "pier")
    #expect(run.code == 3)
    #expect(run.output == "")
    #expect(run.errors.contains("schema 999"))
    #expect(try indexed.dateline("rebuild", "wire").code == 0)
    #expect(try indexed.dateline("search", "pier").code == 0)
  }

  @Test(
    "a damaged index is code 3 and names the file",
    arguments: ["manifest.json", "words", "articles/postlist.glass", "articles/texts.store"])
  func damaged(file: String) throws {
    let indexed = try Desk()
    try FileManager.default.removeItem(atPath: indexed.folder.path("Index/current/" + file))
    let run = try indexed.dateline("search", "pier")
    #expect(run.code == 3)
    #expect(run.output == "")
    #expect(run.errors.contains("damaged"))
    #expect(run.errors.contains(URL(fileURLWithPath: file).lastPathComponent))
  }

  @Test("an index that cannot be written is code 3")
  func notWritable() throws {
    try desk.folder.write("a file", to: "file")
    let run = try desk.dateline("rebuild", "wire", "--index", "file/index")
    #expect(run.code == 3)
    #expect(run.errors == "dateline: cannot write file/index: Not a directory.\n")
  }

  // MARK: The sources

  @Test("a source that is not there is code 2 and names it")
  func wrongPath() throws {
    let run = try desk.dateline("rebuild", "wire", "wier")
    #expect(run.code == 2)
    #expect(run.errors == "dateline: wier: no such file or folder. Name an existing one.\n")
    #expect(try desk.dateline("info").code == 3)
  }

  @Test("a folder without articles is code 2, and what was published stays")
  func emptyCorpus() throws {
    try FileManager.default.createDirectory(
      atPath: desk.folder.path("empty"), withIntermediateDirectories: true)
    try desk.folder.write("# not news", to: "other/README.md")
    for source in ["empty", "other"] {
      let run = try desk.dateline("rebuild", source)
      #expect(run.code == 2)
      #expect(run.errors.contains("no articles in \(source); nothing was published"))
    }
    #expect(try desk.dateline("rebuild", "wire").code == 0)
    #expect(try desk.dateline("rebuild", "empty").code == 2)
    #expect(try desk.dateline("search", "pier").code == 0)
  }

  @Test("binary files, invalid UTF-8 and files that cannot be read are told, and the rest is indexed")
  func badFiles() throws {
    try desk.folder.write(Data((0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* 7) }), to: "wire/a-tool.txt")
    try desk.folder.write(Data("Caf".utf8) + Data([0xE9]) + Data(" zeppelin.".utf8), to: "wire/b-latin.txt")
    try desk.folder.write("", to: "wire/c-empty.txt")
    try desk.folder.write(Data([0x1F, 0x8B, 8, 0, 1, 2, 3]), to: "wire/d-broken.txt.gz")
    try FileManager.default.createSymbolicLink(
      atPath: desk.folder.path("wire/e-gone.txt"), withDestinationPath: "nowhere.txt")
    try desk.folder.write("{\"body\": \"open", to: "wire/f-open.json")
    let run = try desk.dateline("rebuild", "wire")
    #expect(run.code == 0)
    for name in ["a-tool.txt", "b-latin.txt", "c-empty.txt", "d-broken.txt.gz", "e-gone.txt", "f-open.json"] {
      #expect(run.errors.split(separator: "\n").filter { $0.contains("wire/\(name)") }.count == 1, "\(name)")
    }
    #expect(run.output.contains(": 6 articles"))
    #expect(run.output.contains("5 left out, 1 kept with a loss"))
    #expect(try desk.dateline("search", "café").output.contains("**Café** zeppelin."))
  }

  @Test("a file that may not be read is told", .enabled(if: getuid() != 0, "root may read everything"))
  func forbidden() throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: desk.folder.path("wire/briefs.jsonl"))
    let run = try desk.dateline("rebuild", "wire")
    #expect(run.code == 0)
    #expect(run.errors.contains("wire/briefs.jsonl: cannot be read"))
  }

  @Test(
    "a single line beyond the limit of an article is told, and the rest is indexed",
    arguments: ["txt", "jsonl"])
  func longLine(ending: String) throws {
    var data = Data(repeating: UInt8(ascii: "x"), count: ending == "txt" ? 20 << 20 : 17 << 20)
    if ending == "jsonl" {
      data =
        Data("{\"body\": \"".utf8) + data + Data("\"}\n{\"id\": \"next\", \"body\": \"A zeppelin.\"}\n".utf8)
    }
    try desk.folder.write(data, to: "wire/long.\(ending)")
    let run = try desk.dateline("rebuild", "wire")
    #expect(run.code == 0)
    #expect(run.errors.contains("wire/long.\(ending)"))
    #expect(run.errors.contains("16 MiB"))
    #expect(run.output.contains(ending == "jsonl" ? ": 6 articles" : ": 5 articles"))
    #expect(run.output.contains("1 left out"))
  }

  // MARK: The query

  @Test("a query without a word is code 2", arguments: ["", "   ", "!?…", "\"\"", "—"])
  func noWords(query: String) throws {
    let indexed = try Desk()
    for arguments in [["search", "--", query], ["show", "--query", query, "--", "pier"]] {
      let run = try Executable.run(arguments, in: indexed.folder.path)
      #expect(run.code == 2)
      #expect(run.output == "")
      #expect(run.errors.hasPrefix("dateline: the query "))
    }
  }

  @Test("an open quotation is code 2, and the place is shown")
  func openQuote() throws {
    let run = try Desk().dateline("search", "pier \"naval base")
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("  pier \"naval base\n       ^\n"))
    #expect(run.errors.contains("--plain"))
  }

  @Test("a query of 100,000 characters is answered, or refused in a few lines")
  func longQuery() throws {
    let indexed = try Desk()
    let words = (0..<12_500).map { "word\(1_000 + $0)" }.joined(separator: " ")
    for (query, code) in [
      (String(repeating: "x", count: 100_000), 1), (words, 1), ("pier " + words, 0), ("\"" + words + "\"", 1),
      ("\"" + words, 2), (String(repeating: "!", count: 100_000), 2),
    ] as [(String, Int32)] {
      let run = try indexed.dateline("search", query)
      #expect(run.code == code)
      #expect(run.errors.utf8.count < 500)
    }
  }
}
