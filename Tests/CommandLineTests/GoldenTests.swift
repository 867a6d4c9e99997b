import Foundation
import Testing

/// What is printed for people, held against files. `make golden` writes them anew.
@Suite("What is printed is what was agreed")
struct GoldenTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden")

  @Test(
    "output is as in the golden file",
    arguments: [
      ("search", ["search", "Ansel \"Naval Base\"", "F-16"]),
      ("search-some", ["search", "ferri zeppelin pire", "--passages", "1"]),
      ("search-color", ["search", "ansel pier", "--limit", "1", "--color", "always"]),
      ("show", ["show", "pier", "--query", "\"naval base\" F-16"]),
      ("show-credits", ["show", "2024/ferry-delayed"]),
      ("help", ["--help"]),
      ("help-search", ["search", "--help"]),
    ])
  func golden(name: String, arguments: [String]) throws {
    let desk = try Desk()
    let run = try Executable.run(arguments, in: desk.folder.path)
    #expect(run.code == 0)
    #expect(run.errors == "")
    let printed = Self.normalized(run.output)
    let file = Self.folder.appendingPathComponent(name + ".txt")
    if ProcessInfo.processInfo.environment["DATELINE_GOLDEN"] == "write" {
      try Data(printed.utf8).write(to: file)
      return
    }
    let agreed = try String(contentsOf: file, encoding: .utf8)
    #expect(printed == agreed, "run `make golden` and look at the difference")
  }

  /// The time that a search took as `N`, the escape character as `\e`.
  static func normalized(_ output: String) -> String {
    output.replacing(#/\([0-9.]+(e-[0-9]+)? ms\)/#, with: "(N ms)")
      .replacingOccurrences(of: "\u{1B}", with: "\\e")
  }
}
