import ArgumentParser
import Dateline
import FoundationEssentials

/// `--index`, on commands that look at an index or at a catalogue of shards.
struct AnyIndexOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The index, or the catalogue of its shards; otherwise DATELINE_INDEX, otherwise Index.",
      valueName: "path"))
  var index: String?

  private var path: String { index ?? ProcessInfo.processInfo.environment["DATELINE_INDEX"] ?? "Index" }

  var folder: IndexFolder { IndexFolder(path: path) }

  /// The catalogue, if it is one.
  var catalogue: CatalogueFile? { CatalogueFile.isCatalogue(path) ? CatalogueFile(path: path) : nil }
}

/// `--index`, on every command that needs an index on this machine.
struct IndexOption: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("The index; otherwise DATELINE_INDEX, otherwise Index.", valueName: "dir")
  )
  var index: String?

  var folder: IndexFolder {
    IndexFolder(path: index ?? ProcessInfo.processInfo.environment["DATELINE_INDEX"] ?? "Index")
  }

  /// Opens what is published.
  func generation() throws -> Generation { try Generation(publishedIn: folder) }

  func validate() throws {
    guard !CatalogueFile.isCatalogue(folder.path) else {
      throw IndexError.notOfCatalogue(path: folder.path, what: "this")
    }
  }
}
