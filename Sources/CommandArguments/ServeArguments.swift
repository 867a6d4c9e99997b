import ArgumentParser
import Terminal

/// The arguments of `dateline serve`.
package struct ServeArguments: ForwardedArguments {
  package static let program = ForwardedProgram.serve
  package static let command = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the index to browsers and programs.",
    discussion: """
      A page to search with, an API that answers with the JSON of the other commands, and feeds. What is published meanwhile is \
      taken over between two requests. Docs/api.md has the API, Docs/operations.md how to run it for others.

        dateline serve
        dateline serve --host 0.0.0.0 --token-file tokens --public-url https://archive.example
      """)

  @Option(
    name: .long, help: ArgumentHelp("Where to listen; all but loopback needs a token.", valueName: "address"))
  package var host = "127.0.0.1"

  @Option(name: .shortAndLong, help: ArgumentHelp("The port; 0 takes one that is free.", valueName: "n"))
  package var port = 8_080

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Ask for one of the tokens in this file, one a line; it is read again when it changes.",
      valueName: "file"))
  package var tokenFile: String?

  @Flag(name: .long, help: "Let in whoever reaches the port, although it is not loopback.")
  package var noAuth = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What readers' browsers call the server, where a proxy stands before it.", valueName: "url"))
  package var publicURL: String?

  @Flag(name: .long, help: "Let requests ask for articles under embargo (include-embargoed).")
  package var allowEmbargoed = false

  @Option(
    name: .long, help: ArgumentHelp("Threads that search; as many as cores unless given.", valueName: "n"))
  package var readers: Int?

  @Option(
    name: .long, help: ArgumentHelp("Seconds until a request is answered in any case.", valueName: "seconds"))
  package var timeLimit = 10.0

  @Flag(name: .long, help: "Of a catalogue, search the shards that answer where others do not, and say so.")
  package var allowPartial = false

  @Option(name: .long, help: ArgumentHelp("Connections at a time.", valueName: "n"))
  package var connections = 1_024

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Seconds that a client may take to send a request, to take its answer, or between two.",
      valueName: "seconds"))
  package var idleLimit = 30

  @Option(name: .long, help: ArgumentHelp("Megabytes of answers to keep in memory.", valueName: "n"))
  package var cache = 64

  @Option(name: .long, help: "Write the log as lines of text or json.")
  package var logFormat = LogFormat.text

  @Flag(name: .long, help: "Log every request.")
  package var logRequests = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The index, or the catalogue of its shards; otherwise DATELINE_INDEX, otherwise Index.",
      valueName: "path"))
  package var index: String?

  package init() {}

  package func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("--port goes from 0 to 65535.") }
    guard readers.map({ (1...256).contains($0) }) ?? true else {
      throw ValidationError("--readers goes from 1 to 256.")
    }
    guard (0.05...3_600).contains(timeLimit) else {
      throw ValidationError("--time-limit goes from 0.05 to 3600 seconds.")
    }
    guard (1...3_600).contains(idleLimit) else {
      throw ValidationError("--idle-limit goes from 1 to 3600 seconds.")
    }
    guard (1...100_000).contains(connections), (0...65_536).contains(cache) else {
      throw ValidationError("--connections goes from 1 to 100000 and --cache from 0 to 65536.")
    }
  }
}
