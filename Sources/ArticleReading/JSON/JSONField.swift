/// A field of an article, and the keys under which feeds, interfaces and data sets keep it.
enum JSONField: CaseIterable {
  case id, title, body, summary, byline, credits, dateline, date, source, url, language
  case subheadline, slugline, urgency, version, embargo, created, rights, provider, subjects, genres, people,
    organisations, places

  /// The keys of a field in one object, the surest first.
  struct Keys {
    private var keys: [JSONField: [(rank: Int, key: JSONKey)]] = [:]
    /// Those that belong to no field.
    private(set) var others: [String] = []

    init(_ all: [JSONKey]) {
      for key in all {
        guard let (field, rank) = JSONField.fieldsOfKeys[key.stringValue] else {
          others.append(key.stringValue)
          continue
        }
        keys[field, default: []].append((rank, key))
      }
      for field in keys.keys { keys[field]?.sort { $0.rank < $1.rank } }
    }

    subscript(field: JSONField) -> some Sequence<JSONKey> { (keys[field] ?? []).lazy.map(\.key) }
  }

  /// The field of each name, and how many of the field's names are surer.
  private static let fieldsOfKeys = Dictionary(
    uniqueKeysWithValues: allCases.flatMap { field in
      field.names.enumerated().map { ($1, (field: field, rank: $0)) }
    })

  /// The keys that mean a field, the surest first.
  var names: [String] { line.split(separator: " ").map(String.init) }

  private var line: String {
    switch self {
    case .id: "id _id guid uuid article_id articleId"
    case .title: "title headline webTitle head headlines"
    case .body:
      "body text content maintext article_text articleText articleBody full_text fullText body_text bodyText body_html content_html content_text story contents content_elements"
    case .summary:
      "description summary abstract lead_paragraph excerpt standfirst short_description trailText"
    case .byline: "byline author authors creator"
    case .credits: "credits"
    case .dateline: "dateline"
    case .date:
      "date_gmt date published published_at publishedAt publication_date publicationDate pub_date pubDate date_published date_publish datePublished publish_date webPublicationDate published_date display_date first_publish_date dateTime timestamp"
    case .source: "source publisher source_name outlet publication newspaper site_name source_domain"
    case .url: "url link web_url webUrl permalink canonical_url article_url"
    case .language: "language lang"
    case .subheadline: "subheadline subtitle subheading subheadlines"
    case .slugline: "slugline slug"
    case .urgency: "urgency"
    case .version: "version"
    case .embargo: "embargo embargoed embargo_until"
    case .created: "created created_at firstcreated created_date"
    case .rights: "rights copyright copyrightnotice"
    case .provider: "provider"
    case .subjects: "subjects subject topics keywords tags categories category section taxonomy"
    case .genres: "genres genre"
    case .people: "people persons person"
    case .organisations: "organisations organizations organisation organization"
    case .places: "places place locations location"
    }
  }
}
