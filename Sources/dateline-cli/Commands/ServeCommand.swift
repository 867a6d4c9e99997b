import ArgumentParser
import Dateline
import Glibc
import ServeArguments

/// `dateline serve`.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the index to browsers and programs.",
    discussion: """
      A page to search with, an API that answers with the JSON of the other commands, and feeds. What is published meanwhile is \
      taken over between two requests. Docs/api.md has the API, Docs/operations.md how to run it for others.

        dateline serve
        dateline serve --host 0.0.0.0 --token-file tokens --public-url https://archive.example
      """)

  @OptionGroup var options: ServeOptions

  func run() throws {
    let program = try ServerProgram.path()
    // Everything is passed on as it was typed; what it means was checked here.
    let arguments = CommandLine.arguments.drop { $0 != "serve" }.dropFirst()
    var copies: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    copies.append(nil)
    execv(program, copies)
    throw InputError("\(program) cannot be run: \(String(cString: strerror(errno))). Install Dateline anew.")
  }
}
