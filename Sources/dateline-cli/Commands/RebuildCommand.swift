import AnswerJSON
import ArgumentParser
import Dateline

/// `dateline rebuild`.
struct RebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Build a new generation of the index from articles, and publish it.",
    discussion: """
      Sources are files and folders of plain text (.txt) and JSON (.json, .jsonl), also as .gz and .zst. A file \
      that cannot be read is reported and left out. Readers see the generation before until the new one is whole and checked. \
      What did not change since the last rebuild is taken over.

        dateline rebuild Corpus
        dateline rebuild /archive/2024 /archive/2025 --index /srv/news --strict
        dateline rebuild /archive --log-format json --metrics-file /var/lib/node_exporter/dateline.prom
      """)

  @Argument(help: "Files and folders of articles.")
  var sources: [String] = ["Corpus"]

  @Option(name: .long, help: "The language of the articles, by code or English name.", transform: language)
  var language = Language.english

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Build one shard of the archive alone, such as 2/8; see Docs/scale.md.", valueName: "n/of"),
    transform: shard)
  var shard: Shard?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The name of the set that the shard belongs to, such as the night's date.", valueName: "name"))
  var set: String?

  @Flag(name: .long, help: "End at the first file or article that cannot be read, and publish nothing.")
  var strict = false

  @Flag(
    name: .long, inversion: .prefixedNo,
    help: "Recognize countries, people, organisations and places, for facets.")
  var entities = true

  @Flag(
    name: .long,
    help: "Keep Xapian's table of positions too, for shards that other machines search; twice the size.")
  var positions = false

  @Flag(name: .long, help: "Print the manifest as one JSON object.")
  var json = false

  @OptionGroup(title: "Tables") var columns: ColumnOptions
  @OptionGroup var operation: OperationOptions
  @OptionGroup var index: IndexOption

  func run() throws {
    var rebuild = Rebuild(index: index.folder, sources: sources)
    rebuild.language = language
    rebuild.columns = try columns.map()
    rebuild.isStrict = strict
    rebuild.shard = shard
    rebuild.set = set
    rebuild.recognizesEntities = entities
    rebuild.keepsPositions = positions || shard != nil
    rebuild.take(operation)
    let canaries = try CanaryFile(path: operation.canaries, index: index.folder)
    rebuild.canaries = { try canaries.faults(in: $0) }
    let manifest = try run(rebuild)
    if json {
      Output.write(try JSONPrinting.line(ManifestJSON(manifest)) + "\n", mayPage: false)
    } else {
      Output.write(ManifestText.summary(of: manifest, in: index.folder), mayPage: false)
    }
  }

  /// Runs it, and tells how it went everywhere that it is looked for.
  private func run(_ described: Rebuild) throws -> Manifest {
    var rebuild = described
    Interruption.watch()
    rebuild.isInterrupted = { Interruption.signal != 0 }
    let reporter = RebuildReporter(format: operation.logFormat)
    rebuild.onProblem = { reporter.tell($0) }
    rebuild.onProgress = { reporter.show($0) }
    let metrics = operation.metricsFile.map { MetricsFile(path: $0, index: index.folder) }
    try metrics?.begin()
    do {
      let manifest = try rebuild.run(builder: Version.current)
      reporter.end(manifest)
      try metrics?.end(manifest)
      return manifest
    } catch {
      reporter.fail(error)
      try? metrics?.fail()
      // A log of JSON has told it already, and holds nothing else.
      if operation.logFormat == .json, let code = Failure(error).code { throw ExitCode(code) }
      throw error
    }
  }

  func validate() throws {
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

extension Rebuild {
  /// Takes over how it is to be run.
  fileprivate mutating func take(_ options: OperationOptions) {
    if let size = options.memory { memory = size.bytes }
    isFromScratch = options.fromScratch
    allowsShrink = options.allowShrink
    allowsFailures = options.allowFailures
    ignoresFreeSpace = options.ignoreFreeSpace
    forgetsAdded = options.forgetAdded
    keptGenerations = options.keep
  }
}
