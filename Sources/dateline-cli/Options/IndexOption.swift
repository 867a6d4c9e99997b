import ArgumentParser
import Dateline
import Foundation

/// `--index`, on every command that needs an index.
struct IndexOption: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("The index; otherwise DATELINE_INDEX, otherwise Index.", valueName: "dir")
  )
  var index: String?

  var folder: IndexFolder {
    IndexFolder(path: index ?? ProcessInfo.processInfo.environment["DATELINE_INDEX"] ?? "Index")
  }

  /// Opens what is published.
  func searcher() throws -> Searcher { try Searcher(Generation(publishedIn: folder)) }
}
