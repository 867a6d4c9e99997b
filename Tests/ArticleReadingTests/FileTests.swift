import ArticleReading
import Articles
import Foundation
import TestSupport
import Testing

@Suite("Files and folders are walked")
struct FileTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  @Test("folders come in byte order, ids are paths below them, hidden and foreign files are passed over")
  func walking() throws {
    try folder.write("One.", to: "b/two.txt")
    try folder.write("Two.", to: "B/one.txt")
    try folder.write("Three.", to: "a.txt")
    try folder.write("no", to: ".hidden.txt")
    try folder.write("no", to: ".git/x.txt")
    try folder.write("# no", to: "README.md")
    try folder.write(#"{"body": "Four."}"#, to: "b/feed.jsonl")
    let reading = try Reading([folder.path + "/"])
    #expect(reading.articles.map(\.id) == ["B/one", "a", "b/feed#1", "b/two"])
    #expect(reading.articles.first?.path == folder.path("B/one.txt"))
    #expect(reading.problems.isEmpty)
    #expect(reading.filesRead == 4)
  }

  @Test("a link into a folder above is not followed round and round")
  func loops() throws {
    try folder.write("One.", to: "a/one.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("a/again"), withDestinationPath: folder.path)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("a/gone.txt"), withDestinationPath: folder.path("nowhere"))
    let reading = try Reading([folder.path])
    #expect(reading.articles.map(\.id) == ["a/one"])
    #expect(reading.problems.map(\.path) == [folder.path("a/gone.txt")])
  }

  @Test("a source that does not exist is an error that names it")
  func missing() {
    let error = #expect(throws: ArticlesError.self) { _ = try Reading([folder.path("none")]) }
    #expect(error?.description.contains("none") == true)
  }

  @Test("a file that is named is read whatever its ending")
  func named() throws {
    try folder.write("Port shut\n\nShips waited.", to: "story.copy")
    #expect(try Reading([folder.path("story.copy")]).articles.map(\.id) == ["story.copy"])
  }

  @Test("binary, empty and unreadable files are problems, not ends")
  func badFiles() throws {
    try folder.write(Data([0x7F, 0x45, 0x4C, 0x46, 0, 1, 2]), to: "a.txt")
    try folder.write("", to: "b.txt")
    try folder.write("Good.", to: "c.txt")
    try folder.write("Locked.", to: "d.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.path("d.txt"))
    let reading = try Reading([folder.path])
    // Root reads what nobody else may.
    let isRoot = getuid() == 0
    #expect(reading.articles.map(\.body) == (isRoot ? ["Good.", "Locked."] : ["Good."]))
    #expect(reading.problems.count == (isRoot ? 2 : 3))
    #expect(reading.problems.map(\.isSkip).contains(false) == false)
    #expect(reading.problems[0].description.contains("binary"))
    #expect(reading.problems[1].description.contains("no text"))
  }

  @Test("byte-order marks and old code pages are understood")
  func encodings() throws {
    let text = "Port shut\n\nA café in São Tomé."
    var little = Data([0xFF, 0xFE])
    var big = Data([0xFE, 0xFF])
    for unit in text.utf16 {
      little.append(contentsOf: [UInt8(unit & 0xFF), UInt8(unit >> 8)])
      big.append(contentsOf: [UInt8(unit >> 8), UInt8(unit & 0xFF)])
    }
    for data in [little, big, Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)] {
      let reading = try Reading(data, name: "s.txt")
      #expect(reading.articles.first?.body == "A café in São Tomé.")
      #expect(reading.articles.first?.title == "Port shut")
      #expect(reading.problems.isEmpty)
    }
    let windows =
      Data("A ".utf8) + Data([0x93]) + Data("caf".utf8) + Data([0xE9, 0x94]) + Data(" shut.".utf8)
    let reading = try Reading(windows, name: "s.txt")
    #expect(reading.articles.first?.body == "A “café” shut.")
    #expect(reading.problems.map(\.isSkip) == [false])
  }

  @Test("a text of more than one article may have is left out")
  func tooLong() throws {
    let reading = try Reading(String(repeating: "word ", count: 4 << 20), name: "long.txt")
    #expect(reading.articles.isEmpty)
    #expect(reading.problems.first?.description.contains("16 MiB") == true)
  }
}
