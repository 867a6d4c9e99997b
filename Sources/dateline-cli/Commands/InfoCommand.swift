import AnswerJSON
import ArgumentParser
import CommandArguments
import DatelineCore
import Terminal

/// `dateline info`.
struct InfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info", abstract: "Print what is published, and from what it was built.")

  @Flag(name: .long, help: "Print one JSON object, version 1; see Docs/json.md.")
  var json = false

  @OptionGroup var index: AnyIndexOption

  func run() throws {
    if let file = index.catalogue {
      let published = try file.read()
      return Output.write(
        json
          ? try JSONPrinting.line(published) + "\n" : CatalogueText.full(published, sets: file.sets()),
        mayPage: false)
    }
    let generation = try Generation(publishedIn: index.folder)
    let history = GenerationHistory(index.folder)
    if json {
      Output.write(
        try JSONPrinting.line(ManifestJSON(generation.manifest, history: history)) + "\n",
        mayPage: false)
    } else {
      Output.write(
        ManifestText.full(generation.manifest, in: index.folder, history: history), mayPage: false)
    }
  }
}
