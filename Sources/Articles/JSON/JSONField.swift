/// A field of an article, and the keys under which feeds, interfaces and data sets keep it.
enum JSONField: CaseIterable {
  case id, title, body, summary, byline, dateline, date, source, url, language
  case subheadline, slugline, urgency, version, embargo, created, rights, provider, subjects, genres, people,
    organisations, places

  /// The keys, the surest first.
  var keys: [JSONKey] { Self.keys[self] ?? [] }

  /// The keys of all fields.
  static let allNames = Set(keys.values.flatMap { $0.map(\.stringValue) })

  private static let keys = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, $0.names.split(separator: " ").map { JSONKey(String($0)) }) })

  private var names: String {
    switch self {
    case .id: "id _id guid uuid article_id articleId"
    case .title: "title headline webTitle head"
    case .body:
      "body text content maintext article_text articleText articleBody full_text fullText body_text bodyText body_html content_html content_text story"
    case .summary: "description summary abstract lead_paragraph excerpt standfirst"
    case .byline: "byline author authors creator"
    case .dateline: "dateline"
    case .date:
      "date_gmt date published published_at publishedAt publication_date publicationDate pub_date pubDate date_published date_publish datePublished publish_date webPublicationDate dateTime timestamp"
    case .source: "source publisher source_name outlet publication newspaper site_name source_domain"
    case .url: "url link web_url webUrl permalink canonical_url"
    case .language: "language lang"
    case .subheadline: "subheadline subtitle subheading"
    case .slugline: "slugline slug"
    case .urgency: "urgency"
    case .version: "version"
    case .embargo: "embargo embargoed embargo_until"
    case .created: "created created_at firstcreated"
    case .rights: "rights copyright copyrightnotice"
    case .provider: "provider"
    case .subjects: "subjects subject topics keywords tags categories category section"
    case .genres: "genres genre"
    case .people: "people persons person"
    case .organisations: "organisations organizations organisation organization"
    case .places: "places place locations location"
    }
  }
}
