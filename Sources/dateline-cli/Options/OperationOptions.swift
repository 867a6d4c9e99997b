import ArgumentParser
import Dateline
import LineLog
import ServeArguments

/// How a rebuild that nobody watches is run.
struct OperationOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Memory to stay below, such as 512M or 2G; less memory means fewer threads.", valueName: "size"),
    transform: MemorySize.init)
  var memory: MemorySize?

  @Flag(name: .long, help: "Use nothing of earlier rebuilds.")
  var fromScratch = false

  @Flag(name: .long, help: "Publish although more than a tenth of the articles are gone.")
  var allowShrink = false

  @Flag(name: .long, help: "Publish although more than one file in twenty could not be read.")
  var allowFailures = false

  @Flag(name: .long, help: "Begin although the disk seems too small.")
  var ignoreFreeSpace = false

  @Flag(name: .long, help: "Forget what `dateline add` took in and no source has.")
  var forgetAdded = false

  @Option(name: .long, help: ArgumentHelp("Generations to keep, the new one included.", valueName: "n"))
  var keep = 3

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Queries that must find so many articles before anything is published; otherwise canaries.txt of the index.",
      valueName: "file"))
  var canaries: String?

  @Option(
    name: .long, help: ArgumentHelp("Write how it went for Prometheus' node_exporter.", valueName: "file"))
  var metricsFile: String?

  @Option(name: .long, help: "Write the log as lines of text or json, also on a terminal.")
  var logFormat: LogFormat?

  func validate() throws {
    guard keep >= 1 else { throw ValidationError("--keep must be at least 1.") }
  }
}
