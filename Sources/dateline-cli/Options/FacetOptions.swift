import ArgumentParser
import DatelineCore

extension Timeline.Interval: ExpressibleByArgument {}

/// How facets are counted.
struct FacetOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Values of each facet to print at most.", valueName: "n"))
  var facetLimit = 10

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Count exactly up to so many articles; beyond, counts are estimates and marked.", valueName: "n"))
  var facetExact = 10_000

  @Option(name: .long, help: "Count by date as well, by day, week, month or year.")
  var timeline: Timeline.Interval?

  func validate() throws {
    guard (0...1_000_000).contains(facetLimit), (0...1_000_000_000).contains(facetExact) else {
      throw ValidationError("--facet-limit goes from 0 to 1000000 and --facet-exact to 1000000000.")
    }
  }

  /// The facets of a list such as `country,person`.
  static func facets(of list: String) throws -> [Facet] {
    var facets: [Facet] = []
    for name in list.split(separator: ",") {
      let trimmed = name.filter { !$0.isWhitespace }.lowercased()
      guard let facet = Facet(rawValue: trimmed) else {
        throw ValidationError("there is no facet \"\(name)\". There are \(allNames).")
      }
      if !facets.contains(facet) { facets.append(facet) }
    }
    return facets
  }

  static let allNames = Facet.allCases.map(\.rawValue).joined(separator: ",")
}
