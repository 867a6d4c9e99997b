import Articles
import Entities
import FoundationEssentials

/// What is asked of a ``Searcher``.
public struct SearchRequest: Sendable {
  /// The query as it was typed; see `Docs/query-language.md`.
  public var query: String
  /// Articles to leave out at the top, for later pages.
  public var offset = 0
  /// Articles to return at most.
  public var limit = 10
  /// Passages to return for each article at most.
  public var passages = 2
  /// Whether results tell what points to their countries.
  public var explainsCountries = false
  /// Whether results tell why they rank where they do.
  public var explainsRanking = false
  /// How articles are ordered.
  public var order = Order.relevance
  /// Seconds in which an article loses half its weight, where age is to count; only with ``Order/relevance``.
  public var recencyHalfLife: Double?
  /// Whether updates and copies of one story are results of their own.
  public var showsAllVersions = false
  /// Sentences to show before and after each passage.
  public var context = 0
  /// Whether phrases in quotes must match letter for letter, with case, accents and punctuation.
  public var quotesAreExact = false
  /// Whether all of the query is words: quotes, brackets, operators and fields mean nothing.
  public var isPlain = false
  /// What `since:` counts back from; the time of the request unless another is given.
  public var now = PublicationDate(
    secondsSinceEpoch: Int64(Date().timeIntervalSince1970.rounded(.down)), precision: .second)
  /// Whether a query without words finds every article, even where nothing is filtered.
  public var isQueryOptional = false
  /// Stored text that is read at most where only the text decides, in bytes: some tenths of a second's worth. What was not read is left out, and
  /// it is said.
  public var mostTextBytes = 12 << 20
  /// What articles must have or not have besides; fields in the query are added to it.
  public var filters: [FacetFilter] = []
  /// The first and the last day of publication; either may be a month or a year. The undated are left out where one is given.
  public var from: PublicationDate?
  /// See ``from``.
  public var to: PublicationDate?
  /// The facets to count over all articles that answer.
  public var facets: [Facet] = []
  /// Whether articles are found whose embargo has not ended ``now``.
  public var includesEmbargoed = false
  /// The interval of the timeline to count over all articles that answer, if one is wanted.
  public var timeline: Timeline.Interval?
  /// Values of each facet to return at most.
  public var facetLimit = 10
  /// Facet counts are exact up to so many articles, and estimates beyond.
  public var exactFacetCount = 10_000

  /// A request with the usual settings.
  public init(_ query: String) { self.query = query }
}
