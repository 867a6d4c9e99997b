import AnswerJSON
import ArgumentParser
import DatelineCore
import Terminal

/// `dateline facets`.
struct FacetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facets",
    abstract:
      "Count the articles that answer a query by country, person, organisation, place, source, year, subject, language and urgency.",
    discussion: """
      Without a query all articles are counted. Within a facet the counts ignore that facet's own filter, so that its \
      other values stay visible.

        dateline facets '"Ream Naval Base"'
        dateline facets embargo --country Cambodia --facets country,person
        dateline facets --facets country --facet-limit 50
      """)

  @Argument(help: "Words, and \"phrases in quotes\"; none for all articles.")
  var query: [String] = []

  @Flag(
    name: .long, help: "Take all of the query as words: quotes, brackets, operators and fields mean nothing.")
  var plain = false

  @Option(
    name: .long, help: ArgumentHelp("The facets to count, of \(FacetOptions.allNames).", valueName: "list"),
    transform: FacetOptions.facets)
  var facets: [Facet] = Facet.allCases

  @Flag(name: .long, help: "Print one JSON object, version 1; see Docs/json.md.")
  var json = false

  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup var counting: FacetOptions
  @OptionGroup var index: ArchiveOption

  func run() throws {
    var request = SearchRequest(query.joined(separator: " "))
    request.limit = 0
    request.isQueryOptional = query.isEmpty
    request.isPlain = plain
    request.take(filters)
    request.take(counting, facets: facets)
    let (answer, took) = try index.search { [request] searcher in
      let start = ContinuousClock.now
      let answer = try searcher.search(request)
      return (answer, ContinuousClock.now - start)
    }
    if json {
      Output.write(
        try JSONPrinting.line(SearchJSON(answer, took: took)) + "\n", mayPage: false)
    } else {
      for notice in answer.notices { StandardError.write("dateline: \(notice)") }
      let timeline = answer.timeline.map { "\n" + TimelineText.render($0) } ?? ""
      Output.write(FacetText.render(answer.facets) + timeline, mayPage: true)
    }
    if answer.total == 0 { throw ExitCode(Failure.Code.nothingFound) }
  }
}

extension SearchRequest {
  /// Takes over the filters of a command line.
  mutating func take(_ options: FilterOptions) {
    filters = options.filters
    from = options.from
    to = options.to
    includesEmbargoed = options.includeEmbargoed
  }

  /// Takes over which facets to count, and how.
  mutating func take(_ options: FacetOptions, facets: [Facet]) {
    self.facets = facets
    timeline = options.timeline
    facetLimit = options.facetLimit
    exactFacetCount = options.facetExact
  }
}
