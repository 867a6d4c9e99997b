import ArgumentParser
import CommandArguments
import DatelineCore
import Terminal

/// `dateline prune`.
struct PruneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune",
    abstract: "Remove old generations.",
    discussion: "The published one is kept in any case, and so is one that a reader has open.")

  @Option(name: .long, help: ArgumentHelp("Generations to keep, the newest.", valueName: "n"))
  var keep = 3

  @OptionGroup var index: IndexOption

  func validate() throws {
    guard keep >= 1 else { throw ValidationError("--keep must be at least 1.") }
  }

  func run() throws {
    _ = try index.folder.currentID()
    let pruning = try index.folder.prune(keeping: keep)
    let removed = pruning.removed.isEmpty ? "nothing" : pruning.removed.joined(separator: ", ")
    Output.write("Removed \(removed).\n", mayPage: false)
    if !pruning.inUse.isEmpty {
      StandardError.write(
        "dateline: kept because a reader has them open: \(pruning.inUse.joined(separator: ", ")).")
    }
  }
}
