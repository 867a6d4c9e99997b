import Articles
import Entities
import Indexing

/// The answer to a ``SearchRequest``.
public struct SearchResults: Sendable {
  /// How the articles satisfy the query.
  public enum Coverage: String, Sendable {
    /// Each has every word and phrase.
    case all
    /// No article has them all; these have some.
    case some
  }

  /// Another version of a story.
  public struct Version: Sendable {
    /// The article's id.
    public let id: String
    /// Its headline.
    public let title: String
    /// When it was published.
    public let date: PublicationDate?
  }

  /// One article of the answer.
  public struct Result: Sendable {
    /// The article as it is stored.
    public let article: Article
    /// Its weight; higher is better, and only the order means something.
    public let score: Double
    /// The codes of the countries that it is about, most salient first.
    public let countries: [String]
    /// What points to each country, most salient first, those named in passing included; empty unless it was asked for.
    public let countryEvidence: [CountryEvidence]
    /// Why it ranks where it does, if that was asked for.
    public let explanation: Explanation?
    /// Where the headline matches: ranges of Unicode scalars, in order, none overlapping another.
    public let titleHighlights: [Range<Int>]
    /// Other versions of the story that were found too: updates and re-sent copies, in order of rank.
    public let versions: [Version]
    /// Its best passages, best first; where the body does not match, its beginning.
    public let passages: [AnsweringPassage]
  }

  /// The query as it was asked.
  public let query: String
  /// How the articles satisfy it.
  public let coverage: Coverage
  /// How many articles do.
  public let total: Int
  /// Whether ``total`` was counted and not estimated.
  public let isTotalExact: Bool
  /// One page of them, best first.
  public let results: [Result]
  /// The facets that were asked for, in that order.
  public let facets: [FacetCounts]
  /// When the articles that answer were published, if that was asked for.
  public let timeline: Timeline?
  /// The query with a word spelt otherwise, when that finds more.
  public let suggestion: String?
  /// Why no article has all that was asked: a sentence for each part of the query that nothing has.
  public let causes: [String]
  /// What would be found without a part of the query, where no article has all that was asked.
  public let relaxations: [Relaxation]
  /// What of the archive was not searched, because shards could not be asked; `nil` where the answer is whole.
  public let missing: MissingShare?
  /// What a person should know of the answer, such as a limit that was met.
  public let notices: [String]
}

/// What a query would find without one of its parts.
public struct Relaxation: Sendable, Equatable {
  /// The part, as it would be typed.
  public let without: String
  /// How many articles have the rest.
  public let total: Int
}

/// A passage that answers a query.
public struct AnsweringPassage: Sendable, Equatable {
  /// Its text, as it stands in the article's body.
  public let text: String
  /// How well it answers; comparable within one answer.
  public let score: Double
  /// What the score is made of; `nil` where nothing matches.
  public let parts: PassageScore?
  /// Where it stands in the body, in Unicode scalars.
  public let scalarRange: Range<Int>
  /// What matched: ranges of Unicode scalars in ``text``, in order, none overlapping another.
  public let highlights: [Range<Int>]
}
