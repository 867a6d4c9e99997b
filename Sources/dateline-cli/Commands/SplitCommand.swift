import ArgumentParser
import CommandArguments
import DatelineCore
import Terminal

/// `dateline split`.
struct SplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Make several shards of one, from the articles that it stores.",
    discussion: """
      Shard 2 of 8 split into two becomes 2 and 10 of 16. An index that is no shard is split like the only shard of one. The index \
      that is read stays as it is; the new shards are published in FOLDER/shard-2-of-16 and so on.

        dateline split --index Index --parts 4 --into shards
      """)

  @Option(name: .long, help: ArgumentHelp("Shards to make.", valueName: "n"))
  var parts: Int

  @Option(name: .long, help: ArgumentHelp("The folder for the new indexes.", valueName: "folder"))
  var into: String

  @OptionGroup var index: IndexOption

  func run() throws {
    let resharding = try Resharding(of: [index.folder])
    for shard in try resharding.parts(parts) { try resharding.publish(shard, below: into) }
  }
}

/// `dateline merge`.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Make one shard of several, from the articles that they store.",
    discussion: """
      Shards 2 and 10 of 16 become 2 of 8; all shards become the only shard of one. The indexes that are read stay as they are.

        dateline merge shards/shard-1-of-4 shards/shard-3-of-4 --into merged
      """)

  @Argument(help: "The indexes of the shards.")
  var indexes: [String]

  @Option(name: .long, help: ArgumentHelp("The folder for the new index.", valueName: "folder"))
  var into: String

  func run() throws {
    let resharding = try Resharding(of: indexes.map { IndexFolder(path: $0) })
    try resharding.publish(try resharding.whole(), below: into)
  }
}

extension Resharding {
  /// Builds a shard in a folder of its own and says so.
  fileprivate func publish(_ shard: Shard, below folder: String) throws {
    let index = IndexFolder(path: "\(folder)/shard-\(shard.number)-of-\(shard.count)")
    var rebuild = self.rebuild(shard, in: index)
    Interruption.watch()
    rebuild.isInterrupted = { Interruption.signal != 0 }
    let manifest = try rebuild.run(builder: Version.current)
    Output.write(
      "Published shard \(shard) in \(index.path): \(manifest.counts.articles) articles.\n", mayPage: false)
  }
}
