/// What an agency says of an article beside headline and text. All of it may be missing.
public struct ArticleMetadata: Sendable, Equatable {
  /// A second headline.
  public var subheadline: String?
  /// The short name that a desk gives the story: `US-Finance-Fed`.
  public var slugline: String?
  /// From 1, a flash, to 9.
  public var urgency: Int?
  /// Counts up; of two articles with one id the higher is kept.
  public var version: Int?
  /// When the story was first written, where that is told apart from its publication.
  public var created: PublicationDate?
  /// Not to be published before.
  public var embargo: PublicationDate?
  /// Who holds the copyright and what may be done with the text.
  public var rights: String?
  /// Who delivers the article, where that is not who wrote it.
  public var provider: String?
  /// What it is about.
  public var subjects: [CodedName] = []
  /// What kind of text it is: an interview, a profile.
  public var genres: [CodedName] = []
  /// Where the story was filed or plays.
  public var places: [CodedName] = []
  /// The people it names.
  public var people: [CodedName] = []
  /// The organisations it names.
  public var organisations: [CodedName] = []
  /// The captions of its pictures, films and sounds.
  public var captions: [String] = []

  /// Nothing is known.
  public init() {}
}
