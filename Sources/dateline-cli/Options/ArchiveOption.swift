import ArgumentParser
import CommandArguments
import DatelineCore

/// `--index`, on every command that searches: an index on this machine, or a catalogue of shards.
struct ArchiveOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The index, or the catalogue of its shards; otherwise DATELINE_INDEX, otherwise Index.",
      valueName: "path"))
  var index: String?

  @Option(
    name: .long, help: ArgumentHelp("Seconds within which shards must have answered.", valueName: "seconds"))
  var timeout = 10.0

  @Flag(
    name: .long, help: "Search the shards that answer where others do not, and say which share is missing.")
  var allowPartial = false

  func validate() throws {
    guard timeout > 0, timeout <= 86_400 else {
      throw ValidationError("--timeout takes a number of seconds above 0.")
    }
  }

  private var reader: ArchiveReader {
    var reader = ArchiveReader(path: IndexPath.of(index))
    reader.timeout = timeout
    reader.allowsPartial = allowPartial
    return reader
  }

  /// Opens what is published on this machine; `nil` where it is shards, which each question opens anew.
  func localSearcher() throws -> Searcher? {
    reader.isCatalogue ? nil : try Searcher(Generation(publishedIn: IndexFolder(path: reader.path)))
  }

  /// Calls `body` with who searches what is published.
  func search<R: Sendable>(_ body: @escaping @Sendable (Searcher) throws -> R) throws -> R {
    try reader.read { try body(Searcher($0)) }
  }
}
