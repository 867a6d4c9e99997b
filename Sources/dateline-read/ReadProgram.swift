import ArgumentParser
import Dateline
import Glibc
import Terminal

/// What `dateline` becomes for the commands that read articles: a program of its own, so that searching need not load what reads XML and
/// archives.
@main
struct ReadProgram: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dateline-read",
    abstract: "Read articles; run it as `dateline rebuild`, `add`, `extract` or `inspect`.",
    version: Version.current,
    subcommands: [RebuildCommand.self, AddCommand.self, ExtractCommand.self, InspectCommand.self])

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      Glibc.exit(Failure(error).report(of: Self.self))
    }
  }
}
