import AnswerJSON
import ArgumentParser
import Dateline

/// `dateline check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read a generation through and say whether it is sound.",
    discussion: """
      Every file is held against its checksum, then Xapian checks its tables, the counts are compared and articles are asked \
      for by their own words. Exits with 0 when it is sound and 3 when it is not.
      """)

  @Argument(help: "The generation; otherwise the published one.")
  var generation: String?

  @Flag(name: .long, help: "Print one JSON object, version 1; see Docs/json.md.")
  var json = false

  @OptionGroup var index: IndexOption

  func run() throws {
    let folder = index.folder
    let id = try generation ?? folder.currentID()
    guard folder.generationIDs().contains(id) else {
      throw IndexError.noGeneration(path: folder.path, id: id, known: folder.generationIDs())
    }
    let faults = GenerationCheck(path: folder.generationPath(id)).faults()
    if json {
      Output.write(
        try JSONPrinting.line(CheckJSON(generation: id, isSound: faults.isEmpty, faults: faults)) + "\n",
        mayPage: false)
    } else if faults.isEmpty {
      Output.write("\(id) is sound.\n", mayPage: false)
    }
    guard !faults.isEmpty else { return }
    for fault in faults { StandardError.write("dateline: \(Style.printable(fault))") }
    StandardError.write("dateline: \(id) is damaged. Go back with `dateline rollback`, then find out why.")
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
