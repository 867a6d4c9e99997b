import AnswerJSON
import ArgumentParser
import CommandArguments
import DatelineCore
import Terminal

/// `dateline similar`.
struct SimilarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "similar",
    abstract: "Print articles like one of the archive, most alike first.",
    discussion: """
        dateline similar mw-2025-1030-embargo --limit 5
      """)

  @Argument(help: "The article's id, as search prints it.")
  var id: String

  @Option(name: .shortAndLong, help: "Articles to print at most.")
  var limit = 10

  @Flag(name: .long, help: "Print one JSON object, version 1; see Docs/json.md.")
  var json = false

  @OptionGroup var color: ColorOption
  @OptionGroup var index: ArchiveOption

  func validate() throws {
    guard (0...10_000).contains(limit) else {
      throw ValidationError("--limit takes a number from 0 to 10000.")
    }
  }

  func run() throws {
    let (found, missing) = try index.search { [id, limit] in
      let found = try $0.articles(similarTo: id, limit: limit)
      if found == nil { try $0.generation.requireShard(ofArticle: id) }
      return (found, $0.generation.missingShare)
    }
    if let missing { StandardError.write("dateline: \(missing)") }
    guard let results = found else {
      StandardError.write("dateline: no article has the id \(id). Ids are printed by `dateline search`.")
      throw ExitCode(Failure.Code.nothingFound)
    }
    if json {
      Output.write(
        try JSONPrinting.line(SimilarJSON(id: id, results: results, missing: missing)) + "\n",
        mayPage: false)
    } else {
      let text = SearchText(style: Style(isColored: color.isOn), wrapping: .forTerminal(indent: "   "))
      Output.write(text.render(results), mayPage: true)
    }
    if results.isEmpty { throw ExitCode(Failure.Code.nothingFound) }
  }
}
