import AnswerJSON
import ArgumentParser
import CommandArguments
import Dateline
import Terminal

/// `dateline add`.
struct AddCommand: ParsableCommand {
  static let configuration = AddArguments.command

  @OptionGroup var arguments: AddArguments

  func run() throws {
    var addition = Addition(index: arguments.index.folder, files: arguments.files)
    addition.columns = try arguments.columns.map()
    addition.onProblem = { StandardError.write("dateline: \($0)") }
    let manifest = try addition.run(builder: Version.current)
    if arguments.json {
      Output.write(try JSONPrinting.line(ManifestJSON(manifest)) + "\n", mayPage: false)
    } else {
      Output.write(ManifestSummary.text(of: manifest, in: arguments.index.folder), mayPage: false)
    }
  }
}
