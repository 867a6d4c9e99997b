/// One news article as Dateline keeps it, whatever format it came in.
///
/// All texts are NFC-or-as-sent UTF-8 and carry no mark-up. Paragraphs of ``body`` are separated by one blank line (`"\n\n"`).
public struct Article: Sendable, Equatable {
  /// Names the article for good: given by the sender, else made of its path.
  public var id: String
  /// The headline; empty where the copy has none, in which case the lede serves.
  public var title: String
  /// Who wrote it, without the word "By".
  public var byline: String?
  /// Where and when the story was filed, as written: `PHNOM PENH, Oct 31 (Mekong Wire) -`.
  public var dateline: String?
  /// The story itself. Offsets that Dateline prints are Unicode scalars into this text.
  public var body: String
  /// Closing credits such as `(Reporting by …; editing by …)`, when the reader could tell them from the story.
  public var credits: String?
  /// When it was published; `nil` lists it among the undated.
  public var date: PublicationDate?
  /// The agency or title that published it.
  public var source: String?
  /// Where it can be read on the web.
  public var url: String?
  /// A BCP 47 tag such as `en` or `pt-BR`, when the sender gave one.
  public var language: String?
  /// What the agency says of the article beside its text.
  public var metadata = ArticleMetadata()
  /// The file it was read from, as the user would name it.
  public var path: String
  /// The line of that file where the article begins, counted from 1.
  public var line: Int

  /// Bytes of headline and body: what is counted as text.
  public var textBytes: Int { title.utf8.count + body.utf8.count }

  /// Makes an article; everything but id, body and path may be missing.
  public init(
    id: String, title: String = "", byline: String? = nil, dateline: String? = nil, body: String,
    credits: String? = nil, date: PublicationDate? = nil, source: String? = nil, url: String? = nil,
    language: String? = nil, path: String = "", line: Int = 1
  ) {
    self.id = id
    self.title = title
    self.byline = byline
    self.dateline = dateline
    self.body = body
    self.credits = credits
    self.date = date
    self.source = source
    self.url = url
    self.language = language
    self.path = path
    self.line = line
  }
}
