import ArgumentParser
import CommandArguments
import DatelineCore
import Terminal

/// `dateline rollback`.
struct RollbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollback",
    abstract: "Publish an earlier generation again.",
    discussion:
      "Without an id, the newest sound one before the published one. The generation is checked first.")

  @Argument(help: "The generation, as info lists them.")
  var generation: String?

  @OptionGroup var index: IndexOption

  func run() throws {
    let id = try index.folder.rollback(to: generation)
    Output.write("Published \(id) in \(index.folder.path).\n", mayPage: false)
  }
}
