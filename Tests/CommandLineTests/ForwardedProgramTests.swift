import Foundation
import TestSupport
import Testing

@Suite("What reads articles and what serves are programs beside the command")
struct ForwardedProgramTests {
  let desk: Desk
  /// A copy of `dateline` in `bin/`, with nothing beside it.
  let alone: String

  init() throws {
    desk = try Desk()
    alone = desk.folder.path("bin/dateline")
    let files = FileManager.default
    try files.createDirectory(atPath: desk.folder.path("bin"), withIntermediateDirectories: true)
    try files.copyItem(atPath: #require(Executable.url).path, toPath: alone)
  }

  private func run(_ arguments: String...) throws -> Run {
    try Executable.run(arguments, in: desk.folder.path, program: alone)
  }

  @Test(
    "where one is missing the command says which, where it was looked for, and how to get it",
    arguments: [
      ("dateline-read", ["rebuild", "wire"]), ("dateline-read", ["extract", "wire"]),
      ("dateline-serve", ["serve"]),
    ])
  func missing(program: String, arguments: [String]) throws {
    let run = try Executable.run(arguments, in: desk.folder.path, program: alone)
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("dateline: \(program) is not installed: there is no "))
    #expect(run.errors.contains("/bin/\(program) and no "))
    #expect(run.errors.contains("make install"))
  }

  @Test("searching needs none, and neither does what is wrong with the arguments of one")
  func searching() throws {
    #expect(try run("search", "pier").code == 0)
    let wrong = try run("rebuild", "--nonsense")
    #expect(wrong.code == 2)
    #expect(wrong.errors.hasPrefix("dateline: Unknown option '--nonsense'"))
    #expect(try run("extract", "--help").output.contains("USAGE: dateline extract"))
  }

  @Test("it is found where it is installed, and gets the arguments as they were typed")
  func installed() throws {
    let built = try #require(Executable.url).deletingLastPathComponent().appendingPathComponent(
      "dateline-read")
    let folder = desk.folder.path("libexec/dateline")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/dateline-read", withDestinationPath: built.path)
    try desk.folder.write("Pier opens\n\nThe pier of the harbour was opened.\n", to: "-a copy's \"name\".txt")
    let inspected = try run("inspect", "--json", "--", "-a copy's \"name\".txt")
    #expect(inspected.code == 0)
    #expect(inspected.json?["title"] as? String == "Pier opens")
  }
}
