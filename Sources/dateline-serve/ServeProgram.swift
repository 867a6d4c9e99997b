import ArgumentParser
import DatelineCore
import Glibc
import Terminal

/// What `dateline serve` becomes: a program of its own, so that `dateline` need not load a server to search.
@main
struct ServeProgram: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dateline-serve", abstract: "Serve a page and an API; run it as `dateline serve`.",
    version: Version.current, subcommands: [ServeCommand.self])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var serve = command as? any AsyncParsableCommand {
        try await serve.run()
      } else {
        try command.run()
      }
    } catch {
      Glibc.exit(Failure(error).report(of: Self.self))
    }
  }
}
