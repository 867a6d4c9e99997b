import ArgumentParser
import DatelineCore

/// What articles must have or not have besides the words of a query; the same on every command that searches.
struct FilterOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only articles about this country: a code, a name, a demonym or an alias.", valueName: "country"))
  var country: [String] = []

  @Option(name: .long, help: ArgumentHelp("Only articles that name this person.", valueName: "name"))
  var person: [String] = []

  @Option(
    name: [.long, .customLong("organization"), .customLong("org")],
    help: ArgumentHelp("Only articles that name this organisation.", valueName: "name"))
  var organisation: [String] = []

  @Option(name: .long, help: ArgumentHelp("Only articles that name this place.", valueName: "name"))
  var place: [String] = []

  @Option(name: .long, help: ArgumentHelp("Only articles of this agency or title.", valueName: "name"))
  var source: [String] = []

  @Option(name: .long, help: ArgumentHelp("Only articles of this year.", valueName: "year"))
  var year: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only articles that their agency files under this subject, by name or code.", valueName: "subject"))
  var subject: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("Only articles in this language: a code, a tag or a name.", valueName: "language"))
  var language: [String] = []

  @Option(name: .long, help: ArgumentHelp("Only articles of this urgency, 1 to 9.", valueName: "urgency"))
  var urgency: [String] = []

  @Option(name: .long, help: ArgumentHelp("No article about this country.", valueName: "country"))
  var notCountry: [String] = []

  @Option(name: .long, help: ArgumentHelp("No article that names this person.", valueName: "name"))
  var notPerson: [String] = []

  @Option(
    name: [.long, .customLong("not-organization"), .customLong("not-org")],
    help: ArgumentHelp("No article that names this organisation.", valueName: "name"))
  var notOrganisation: [String] = []

  @Option(name: .long, help: ArgumentHelp("No article that names this place.", valueName: "name"))
  var notPlace: [String] = []

  @Option(name: .long, help: ArgumentHelp("No article of this agency or title.", valueName: "name"))
  var notSource: [String] = []

  @Option(name: .long, help: ArgumentHelp("No article of this year.", valueName: "year"))
  var notYear: [String] = []

  @Option(name: .long, help: ArgumentHelp("No article filed under this subject.", valueName: "subject"))
  var notSubject: [String] = []

  @Option(name: .long, help: ArgumentHelp("No article in this language.", valueName: "language"))
  var notLanguage: [String] = []

  @Option(name: .long, help: ArgumentHelp("No article of this urgency.", valueName: "urgency"))
  var notUrgency: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only articles from this day, month or year on (2021, 2021-12, 2021-12-08).", valueName: "date"),
    transform: date)
  var from: PublicationDate?

  @Option(
    name: .long,
    help: ArgumentHelp("Only articles up to this day, month or year, itself included.", valueName: "date"),
    transform: date)
  var to: PublicationDate?

  @Flag(
    name: .long, help: "Articles under embargo too, marked; otherwise they are left out until their hour.")
  var includeEmbargoed = false

  var isEmpty: Bool { filters.isEmpty && from == nil && to == nil }

  /// The filters, in the order of the facets.
  var filters: [FacetFilter] {
    let wanted: [(Facet, [String])] = [
      (.country, country), (.person, person), (.organisation, organisation), (.place, place),
      (.source, source), (.year, year), (.subject, subject), (.language, language), (.urgency, urgency),
    ]
    let unwanted: [(Facet, [String])] = [
      (.country, notCountry), (.person, notPerson), (.organisation, notOrganisation), (.place, notPlace),
      (.source, notSource), (.year, notYear), (.subject, notSubject),
      (.language, notLanguage), (.urgency, notUrgency),
    ]
    return wanted.flatMap { facet, values in values.map { FacetFilter(facet, $0) } }
      + unwanted.flatMap { facet, values in values.map { FacetFilter(facet, $0, isExclusion: true) } }
  }

  func validate() throws {
    if let from, let to, from.secondsSinceEpoch > to.lastSecond {
      throw ValidationError("--from \(from) is later than --to \(to).")
    }
  }

  private static func date(_ text: String) throws -> PublicationDate {
    guard let date = PublicationDate(parsing: text) else {
      throw ValidationError("\"\(text)\" is not a date. Write 2021, 2021-12 or 2021-12-08.")
    }
    return date
  }
}
