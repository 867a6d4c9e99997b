import AnswerJSON
import ArgumentParser
import CommandArguments
import DatelineCore
import Terminal

/// `dateline check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read a generation through and say whether it is sound.",
    discussion: """
      Every file is held against its checksum, then Xapian checks its tables, the counts are compared and articles are asked \
      for by their own words. Exits with 0 when it is sound and 3 when it is not. Of a catalogue every address is asked whether it \
      serves what the set says; where a shard lies it is checked like any index.
      """)

  @Argument(help: "The generation, or the path of its folder; otherwise the published one.")
  var generation: String?

  @Flag(name: .long, help: "Print one JSON object, version 1; see Docs/json.md.")
  var json = false

  @OptionGroup var index: AnyIndexOption

  func run() throws {
    if let file = index.catalogue { return try check(file) }
    // A folder by its path, such as one that was copied to be served.
    if let generation, generation.contains("/") {
      return try tell(
        GenerationCheck(path: generation).faults(), of: generation,
        remedy: "\(generation) is damaged. Do not serve it; copy or build it anew.")
    }
    let folder = index.folder
    let id = try generation ?? folder.currentID()
    guard folder.generationIDs().contains(id) else {
      throw IndexError.noGeneration(path: folder.path, id: id, known: folder.generationIDs())
    }
    try tell(
      GenerationCheck(path: folder.generationPath(id)).faults(), of: id,
      remedy: "\(id) is damaged. Go back with `dateline rollback`, then find out why.")
  }

  private func check(_ file: CatalogueFile) throws {
    guard generation == nil else {
      throw IndexError.notOfCatalogue(path: file.path, what: "checking a generation")
    }
    let catalogue = try CatalogueCheck(file)
    try tell(
      catalogue.faults(), of: catalogue.catalogue.set,
      remedy:
        "not all of set \(catalogue.catalogue.set) is there. Start what is down, or go back with `dateline publish-set --rollback`."
    )
  }

  private func tell(_ faults: [String], of id: String, remedy: String) throws {
    if json {
      Output.write(
        try JSONPrinting.line(CheckJSON(generation: id, isSound: faults.isEmpty, faults: faults)) + "\n",
        mayPage: false)
    } else if faults.isEmpty {
      Output.write("\(id) is sound.\n", mayPage: false)
    }
    guard !faults.isEmpty else { return }
    for fault in faults { StandardError.write("dateline: \(Style.printable(fault))") }
    StandardError.write("dateline: \(remedy)")
    throw ExitCode(Failure.Code.unusableIndex)
  }
}

/// `check --json`, version 1: see `Docs/json.md`.
private struct CheckJSON: Encodable {
  let version = 1
  let generation: String
  let isSound: Bool
  let faults: [String]

  enum CodingKeys: String, CodingKey {
    case version, generation, faults
    case isSound = "is_sound"
  }
}
