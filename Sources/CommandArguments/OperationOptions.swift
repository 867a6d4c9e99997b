import ArgumentParser
import DatelineCore
import Terminal

/// How a rebuild that nobody watches is run.
package struct OperationOptions: ParsableArguments {
  package init() {}

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Memory to stay below, such as 512M or 2G; less memory means fewer threads.", valueName: "size"),
    transform: MemorySize.init)
  package var memory: MemorySize?

  @Flag(name: .long, help: "Use nothing of earlier rebuilds.")
  package var fromScratch = false

  @Flag(name: .long, help: "Publish although more than a tenth of the articles are gone.")
  package var allowShrink = false

  @Flag(name: .long, help: "Publish although more than one file in twenty could not be read.")
  package var allowFailures = false

  @Flag(name: .long, help: "Begin although the disk seems too small.")
  package var ignoreFreeSpace = false

  @Flag(name: .long, help: "Forget what `dateline add` took in and no source has.")
  package var forgetAdded = false

  @Option(name: .long, help: ArgumentHelp("Generations to keep, the new one included.", valueName: "n"))
  package var keep = 3

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Queries that must find so many articles before anything is published; otherwise canaries.txt of the index.",
      valueName: "file"))
  package var canaries: String?

  @Option(
    name: .long, help: ArgumentHelp("Write how it went for Prometheus' node_exporter.", valueName: "file"))
  package var metricsFile: String?

  @Flag(name: .shortAndLong, help: "Tell of problems and failures alone.")
  package var quiet = false

  @Option(name: .long, help: "Write the log as lines of text or json, also on a terminal.")
  package var logFormat: LogFormat?

  package func validate() throws {
    guard keep >= 1 else { throw ValidationError("--keep must be at least 1.") }
  }
}
