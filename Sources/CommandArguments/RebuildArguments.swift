import ArgumentParser
import DatelineCore

/// The arguments of `dateline rebuild`.
package struct RebuildArguments: ForwardedArguments {
  package static let program = ForwardedProgram.read
  package static let command = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Build a new generation of the index from articles, and publish it.",
    discussion: """
      Sources are files and folders of articles: text, JSON, the XML of agencies, pages, mail, tables and archives, also as .gz \
      and .zst; `dateline inspect` shows what is read of one. A file that cannot be read is reported and left out. Readers see the generation before until the new one is whole and checked. \
      What did not change since the last rebuild is taken over.

        dateline rebuild Corpus
        dateline rebuild /archive/2024 /archive/2025 --index /srv/news --strict
        dateline rebuild /archive --log-format json --metrics-file /var/lib/node_exporter/dateline.prom
      """)

  @Argument(help: "Files and folders of articles.")
  package var sources: [String] = ["Corpus"]

  @Option(name: .long, help: "The language of the articles, by code or English name.", transform: language)
  package var language = Language.english

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Build one shard of the archive alone, such as 2/8; see Docs/scale.md.", valueName: "n/of"),
    transform: shard)
  package var shard: Shard?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The name of the set that the shard belongs to, such as the night's date.", valueName: "name"))
  package var set: String?

  @Flag(name: .long, help: "End at the first file or article that cannot be read, and publish nothing.")
  package var strict = false

  @Flag(
    name: .long, inversion: .prefixedNo,
    help: "Recognize countries, people, organisations and places, for facets.")
  package var entities = true

  @Flag(
    name: .long,
    help: "Keep Xapian's table of positions too, for shards that other machines search; twice the size.")
  package var positions = false

  @Flag(name: .long, help: "Print the manifest as one JSON object.")
  package var json = false

  @OptionGroup(title: "Tables") package var columns: ColumnOptions
  @OptionGroup package var operation: OperationOptions
  @OptionGroup package var index: IndexOption

  package init() {}

  package func validate() throws {
    guard set == nil || shard != nil else { throw ValidationError("--set goes with --shard.") }
  }

  private static func shard(_ text: String) throws -> Shard {
    guard let shard = Shard(text) else {
      throw ValidationError("\"\(text)\" is not a shard. Write 2/8 for the second of eight.")
    }
    return shard
  }

  private static func language(_ name: String) throws -> Language {
    guard let language = Language.named(name) else {
      let known = Language.all.map { "\($0.code) (\($0.stemmerName))" }.joined(separator: ", ")
      throw ValidationError("no stemmer for the language \(name). Known: \(known).")
    }
    return language
  }
}
