import AnswerJSON
import ArgumentParser
import DatelineCore
import Terminal

/// `dateline terms`.
struct TermsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms",
    abstract: "Print the words of the archive that begin with a prefix, most frequent first.",
    discussion: """
      What a search box or a shell completes with. A line is the word, a tab, and the number of articles that have it.

        dateline terms cambod
      """)

  @Argument(help: "The beginning of a word; case and accents do not matter.")
  var prefix: String

  @Option(name: .shortAndLong, help: "Words to print at most.")
  var limit = 20

  @Flag(
    name: .long,
    help: "Words that stand in articles under embargo alone, too; otherwise they wait for their hour.")
  var includeEmbargoed = false

  @Flag(name: .long, help: "Print one JSON object, version 1; see Docs/json.md.")
  var json = false

  @OptionGroup var index: ArchiveOption

  func run() throws {
    let words = try index.search { [prefix, limit, includeEmbargoed] in
      try $0.words(beginningWith: prefix, limit: limit, includesEmbargoed: includeEmbargoed)
    }
    if json {
      Output.write(try JSONPrinting.line(TermsJSON(prefix, words)) + "\n", mayPage: false)
    } else {
      Output.write(words.map { "\($0.word)\t\($0.articles)\n" }.joined(), mayPage: true)
    }
    if words.isEmpty { throw ExitCode(Failure.Code.nothingFound) }
  }
}
