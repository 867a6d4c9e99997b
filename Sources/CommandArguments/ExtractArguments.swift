import ArgumentParser
import DatelineCore
import FoundationEssentials

/// The arguments of `dateline extract`.
package struct ExtractArguments: ForwardedArguments {
  package static let program = ForwardedProgram.read
  package static let command = CommandConfiguration(
    commandName: "extract",
    abstract: "Print the entities of articles, one JSON line each; no index is needed.",
    discussion: """
      Lines come in the order of the articles, as soon as they are ready; all cores work. See Docs/json.md.

        dateline extract Corpus/2025/us-lifts-cambodia-arms-embargo.txt
        dateline extract archive.jsonl.gz > entities.jsonl
      """)

  @Argument(help: "Files and folders of articles.")
  package var sources: [String]

  @Option(name: .long, help: ArgumentHelp("Cores that work at a time.", valueName: "n"))
  package var threads = ProcessInfo.processInfo.activeProcessorCount

  @OptionGroup(title: "Tables") package var columns: ColumnOptions

  package init() {}

  package func validate() throws {
    guard (1...1_024).contains(threads) else { throw ValidationError("--threads goes from 1 to 1024.") }
  }
}
