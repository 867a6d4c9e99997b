import ArgumentParser
import DatelineCore

/// `--index`, on commands that look at an index or at a catalogue of shards.
package struct AnyIndexOption: ParsableArguments {
  package init() {}

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The index, or the catalogue of its shards; otherwise DATELINE_INDEX, otherwise Index.",
      valueName: "path"))
  package var index: String?

  private var path: String { IndexPath.of(index) }

  package var folder: IndexFolder { IndexFolder(path: path) }

  /// The catalogue, if it is one.
  package var catalogue: CatalogueFile? { CatalogueFile.isCatalogue(path) ? CatalogueFile(path: path) : nil }
}

/// `--index`, on every command that needs an index on this machine.
package struct IndexOption: ParsableArguments {
  package init() {}

  @Option(
    name: .long, help: ArgumentHelp("The index; otherwise DATELINE_INDEX, otherwise Index.", valueName: "dir")
  )
  package var index: String?

  package var folder: IndexFolder { IndexFolder(path: IndexPath.of(index)) }

  /// Opens what is published.
  package func generation() throws -> Generation { try Generation(publishedIn: folder) }

  package func validate() throws {
    guard !CatalogueFile.isCatalogue(folder.path) else {
      throw IndexError.notOfCatalogue(path: folder.path, what: "this")
    }
  }
}
