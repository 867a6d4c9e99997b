import TestSupport
import Testing

@Suite("The command line explains itself")
struct UsageTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func dateline(_ arguments: String...) throws -> Run {
    try Executable.run(arguments, in: folder.path)
  }

  @Test(
    "every command explains itself on standard output",
    arguments: ["rebuild", "search", "show", "info", "run-topics"])
  func help(command: String) throws {
    for flag in ["-h", "--help"] {
      let run = try dateline(command, flag)
      #expect(run.code == 0)
      #expect(run.errors == "")
      #expect(run.output.contains("USAGE: dateline \(command)"))
    }
    #expect(try dateline("help", command).output.contains("USAGE: dateline \(command)"))
    #expect(try dateline("-h").output.contains(command))
  }

  @Test("the version is printed")
  func version() throws {
    let run = try dateline("--version")
    #expect(run.code == 0)
    #expect(run.output.wholeMatch(of: #/[0-9]+\.[0-9]+\.[0-9]+\n/#) != nil)
  }

  @Test(
    "wrong usage is code 2, told on standard error",
    arguments: [
      ["serch", "pier"], ["search"], ["search", "pier", "--limit"], ["search", "pier", "--limit", "ten"],
      ["search", "pier", "--limit", "-1"], ["search", "pier", "--limit", "1000001"],
      ["search", "pier", "--offset=-1"],
      ["search", "pier", "--colour"], ["search", "pier", "--color", "sometimes"], ["show"],
      ["info", "extra"],
      ["run-topics", "--topics", "x", "--limit", "-1"],
    ])
  func usage(arguments: [String]) throws {
    let run = try Executable.run(arguments, in: folder.path)
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("dateline: "))
  }

  @Test(
    "what cannot be written to a full disk ends with a sentence and code 3, and a log that cannot be is done without"
  )
  func full() throws {
    let script = "\"$0\" \"$@\" > /dev/full"
    try folder.write("Pier opens\n\nThe pier of the harbour was opened.\n", to: "wire/pier.txt")
    #expect(try shell("\"$0\" \"$@\" 2> /dev/full", "rebuild", "wire").code == 0)
    let search = try shell(script, "search", "pier", "--json")
    #expect(search.code == 3)
    #expect(search.errors == "dateline: cannot write to standard output: No space left on device.\n")
  }

  private func shell(_ script: String, _ arguments: String...) throws -> Run {
    let url = try #require(Executable.url)
    return try Executable.run(["-c", script, url.path] + arguments, in: folder.path, program: "/bin/sh")
  }
}
