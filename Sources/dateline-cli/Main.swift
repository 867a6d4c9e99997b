import ArgumentParser
import Glibc

/// Runs the command that the arguments name, and turns every way to fail into a line on standard error and an exit code.
@main
enum Main {
  static func main() {
    do {
      var command = try DatelineCommand.parseAsRoot()
      try command.run()
    } catch {
      exit(Failure(error).report())
    }
  }
}
