import AnswerJSON
import ArgumentParser
import CommandArguments
import Dateline
import Terminal

/// `dateline rebuild`.
struct RebuildCommand: ParsableCommand {
  static let configuration = RebuildArguments.command

  @OptionGroup var arguments: RebuildArguments

  func run() throws {
    var rebuild = Rebuild(index: arguments.index.folder, sources: arguments.sources)
    rebuild.language = arguments.language
    rebuild.columns = try arguments.columns.map()
    rebuild.isStrict = arguments.strict
    rebuild.shard = arguments.shard
    rebuild.set = arguments.set
    rebuild.recognizesEntities = arguments.entities
    rebuild.keepsPositions = arguments.positions || arguments.shard != nil
    rebuild.take(arguments.operation)
    let canaries = try CanaryFile(path: arguments.operation.canaries, index: arguments.index.folder)
    rebuild.canaries = { try canaries.faults(in: $0) }
    let manifest = try run(rebuild)
    if arguments.json {
      Output.write(try JSONPrinting.line(ManifestJSON(manifest)) + "\n", mayPage: false)
    } else if !arguments.operation.quiet {
      Output.write(ManifestSummary.text(of: manifest, in: arguments.index.folder), mayPage: false)
    }
  }

  /// Runs it, and tells how it went everywhere that it is looked for.
  private func run(_ described: Rebuild) throws -> Manifest {
    var rebuild = described
    Interruption.watch()
    rebuild.isInterrupted = { Interruption.signal != 0 }
    let reporter = RebuildReporter(
      format: arguments.operation.logFormat, isQuiet: arguments.operation.quiet)
    rebuild.onProblem = { reporter.tell($0) }
    rebuild.onProgress = { reporter.show($0) }
    let metrics = arguments.operation.metricsFile.map { MetricsFile(path: $0, index: arguments.index.folder) }
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
      if arguments.operation.logFormat == .json, let code = Failure(error).code { throw ExitCode(code) }
      throw error
    }
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
