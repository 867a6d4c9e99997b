import AnswerJSON
import ArgumentParser
import CommandArguments
import DatelineCore
import Terminal

/// `dateline show`.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print one article as it is stored.",
    discussion: """
        dateline show 2025/us-lifts-cambodia-arms-embargo
        dateline show 2025/us-lifts-cambodia-arms-embargo --query '"Ream Naval Base"'
      """)

  @Argument(help: "The article's id, as search prints it.")
  var id: String

  @Option(name: .long, help: "Mark what this query matches.")
  var query: String?

  @Flag(
    name: .long, help: "Take all of the query as words: quotes, brackets, operators and fields mean nothing.")
  var plain = false

  @Flag(name: .long, help: "Print one JSON object, version 1; see Docs/json.md.")
  var json = false

  @OptionGroup var color: ColorOption
  @OptionGroup var index: ArchiveOption

  func run() throws {
    let (found, missing) = try index.search {
      [id, query, plain] searcher -> ((Article, (title: [Range<Int>], body: [Range<Int>]))?, MissingShare?) in
      let missing = searcher.generation.missingShare
      guard let article = try searcher.article(id: id) else {
        try searcher.generation.requireShard(ofArticle: id)
        return (nil, missing)
      }
      let highlights =
        try query.map { try searcher.highlights(of: $0, in: article, isPlain: plain) } ?? ([], [])
      return ((article, highlights), missing)
    }
    if let missing { StandardError.write("dateline: \(missing)") }
    guard let (article, highlights) = found else {
      StandardError.write("dateline: no article has the id \(id). Ids are printed by `dateline search`.")
      throw ExitCode(Failure.Code.nothingFound)
    }
    if json {
      Output.write(try JSONPrinting.line(ArticleJSON(article, highlights: highlights)) + "\n", mayPage: false)
    } else {
      let text = ArticleText(style: Style(isColored: color.isOn), wrapping: .forTerminal(indent: ""))
      Output.write(text.render(article, highlights: highlights), mayPage: true)
    }
  }
}
