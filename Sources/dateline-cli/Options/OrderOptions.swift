import ArgumentParser
import DatelineCore

/// How results are ordered, and which versions of a story are shown.
struct OrderOptions: ParsableArguments {
  @Option(name: .long, help: "Best first, latest first or earliest first: relevance, newest or oldest.")
  var sort: Order = .relevance

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Let an article lose half its weight with each such span of age: 12h, 30d, 2w, 6m or 1y.",
      valueName: "span"),
    transform: span)
  var recency: TimeSpan?

  @Flag(name: .long, help: "Show updates and re-sent copies of one story as results of their own.")
  var allVersions = false

  @Flag(name: .long, help: "Show the earliest article alone: --sort oldest --limit 1.")
  var firstMention = false

  private static func span(_ text: String) throws -> TimeSpan {
    guard let span = TimeSpan(text) else {
      throw ValidationError("\"\(text)\" is not a span of time. Write 12h, 30d, 2w, 6m or 1y.")
    }
    return span
  }

  func validate() throws {
    guard recency == nil || sort == .relevance, !firstMention || sort != .newest else {
      throw ValidationError("--recency goes with --sort relevance, and --first-mention with --sort oldest.")
    }
  }
}

extension Order: ExpressibleByArgument {}

extension SearchRequest {
  /// Takes over the order of a command line.
  mutating func take(_ options: OrderOptions) {
    order = options.firstMention ? .oldest : options.sort
    if options.firstMention { limit = min(limit, 1) }
    recencyHalfLife = options.recency?.seconds
    showsAllVersions = options.allVersions
  }
}
