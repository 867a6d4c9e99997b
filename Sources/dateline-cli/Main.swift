import ArgumentParser
import Glibc
import Terminal

/// Runs the command that the arguments name, and turns every way to fail into a line on standard error and an exit code.
@main
enum Main {
  static func main() {
    do {
      var command = try Self.command()
      try command.run()
    } catch {
      exit(Failure(error).report(of: DatelineCommand.self))
    }
  }

  /// The command that the arguments name.
  ///
  /// One that asks the index is asked by itself, which looks up fewer types than asking the root of all: a twentieth of a search. Where that
  /// fails, and for the others, the root is asked, which knows what there is besides (help, versions, completions) and how to say what is wrong.
  private static func command() throws -> any ParsableCommand {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let named = DatelineCommand.asking.first {
      $0.configuration.commandName == arguments.first
    }
    if let command = try? named?.parse(Array(arguments.dropFirst())) { return command }
    return try DatelineCommand.parseAsRoot(arguments)
  }
}
