import AnswerJSON
import ArgumentParser
import CommandArguments
import DatelineCore
import Terminal

/// `dateline search`.
struct SearchCommand: ParsableCommand {
  // Whose command it is, when it is asked by itself; its parser does not look for requests of completion scripts then.
  static let configuration = CommandConfiguration(
    commandName: "search", _superCommandName: "dateline",
    abstract: "Print the articles and passages that answer a query, best first.",
    discussion: """
      All words are required; when no article has them all, those with some of them are shown, and it is said. \
      Words are found by their stems (base finds bases, Cambodia finds Cambodia's), phrases in quotes as they \
      are written:

        dateline search Ream Naval Base
        dateline search '"Ream Naval Base" Chinese'
        dateline search 'embargo 2021' --limit 3 --passages 1 --json

      A query may say more; Docs/query-language.md has it all:

        +must -mustnot             AND, OR, NOT in capitals, and brackets
        "as written"  "by stems"~  cambod* for all words that begin so
        pier NEAR/5 naval          within five words; ADJ/5 in this order
        title: dateline: byline:   a word, a phrase or a group in brackets
        country: person: organisation: place: source: year: id:
        date:2025-10..2025-11  date:2025  since:30d  undated:

        dateline search 'title:(embargo OR sanctions) country:Cambodia since:1y'
        dateline search --plain 'any text (pasted: from anywhere'

      Filters of one kind widen (any of them), different kinds narrow. They can be part of the query too:

        dateline search 'naval base' --country Cambodia --not-country Djibouti --from 2021
        dateline search 'naval base country:Cambodia person:"Hun Manet"'
      """)

  @Argument(
    help:
      "Words, and \"phrases in quotes\" (keep the shell from eating the quotes); may be left out where filters are given."
  )
  var query: [String] = []

  @Option(name: .shortAndLong, help: "Articles to print at most.")
  var limit = 10

  @Option(name: .long, help: "Articles to leave out at the top, for later pages.")
  var offset = 0

  @Option(name: .long, help: "Passages to print for each article at most.")
  var passages = 2

  @Option(
    name: [.long, .customShort("C")],
    help: ArgumentHelp("Sentences to print before and after each passage.", valueName: "n"))
  var context = 0

  @Flag(name: .long, help: "Match phrases in quotes letter for letter: case, accents and punctuation count.")
  var exact = false

  @Flag(
    name: .long, help: "Take all of the query as words: quotes, brackets, operators and fields mean nothing.")
  var plain = false

  @Option(
    name: .long,
    help: ArgumentHelp("Facets to count as well, of \(FacetOptions.allNames).", valueName: "list"),
    transform: FacetOptions.facets)
  var facets: [Facet] = []

  @Flag(name: .long, help: "Say for each result why it ranks where it does: words, weights, closeness.")
  var explain = false

  @Flag(name: .long, help: "Say for each country of a result what points to it.")
  var why = false

  @Flag(name: .long, help: "Print one JSON object, version 1; see Docs/json.md.")
  var json = false

  @OptionGroup(title: "Order") var order: OrderOptions
  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup var counting: FacetOptions
  @OptionGroup var color: ColorOption
  @OptionGroup var index: ArchiveOption

  func validate() throws {
    guard !query.isEmpty || !filters.isEmpty else {
      throw ValidationError("nothing is asked for. Give words, a phrase in quotes, or a filter.")
    }
    guard limit >= 0, offset >= 0, passages >= 0, (0...1_000).contains(context) else {
      throw ValidationError("--limit, --offset, --passages and --context take numbers from 0.")
    }
    // Room for the sum with what is counted beyond the page.
    guard limit <= 1_000_000, offset <= 1_000_000_000 else {
      throw ValidationError("--limit goes to 1000000 and --offset to 1000000000.")
    }
  }

  func run() throws {
    var request = SearchRequest(query.joined(separator: " "))
    request.limit = limit
    request.offset = offset
    request.passages = passages
    request.context = context
    request.quotesAreExact = exact
    request.explainsCountries = why
    request.explainsRanking = explain
    request.take(order)
    request.isPlain = plain
    request.take(filters)
    request.take(counting, facets: facets)

    let (answer, took) = try index.search { [request] searcher in
      let start = ContinuousClock.now
      let answer = try searcher.search(request)
      return (answer, ContinuousClock.now - start)
    }

    if json {
      Output.write(try JSONPrinting.line(SearchJSON(answer, took: took)) + "\n", mayPage: false)
    } else {
      for notice in answer.notices { StandardError.write("dateline: \(notice)") }
      let text = SearchText(style: Style(isColored: color.isOn), wrapping: .forTerminal(indent: "   "))
      Output.write(text.render(answer, took: took, offset: offset), mayPage: true)
    }
    if answer.total == 0 { throw ExitCode(Failure.Code.nothingFound) }
  }
}
