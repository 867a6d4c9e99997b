/// What a column of a table is for.
package enum TableField: String, CaseIterable, Sendable {
  case id, title, body, byline, dateline, date, source, url, language, subheadline, slugline, urgency,
    version,
    embargo, rights, subjects, places, people, organisations

  /// The field that goes by a name, whatever its capitals: `Headline`, `published_at`, `Article Body`.
  package init?(named name: String) {
    let key = Self.key(of: name)
    guard let field = Self(rawValue: key) ?? Self.aliases[key] else { return nil }
    self = field
  }

  /// A name without what people write differently in it: capitals, spaces, signs.
  package static func key(of name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static let aliases: [String: TableField] = [
    "articleid": .id, "guid": .id, "uri": .id, "docid": .id, "headline": .title, "head": .title,
    "articletitle": .title,
    "text": .body, "content": .body, "story": .body, "fulltext": .body, "articlebody": .body,
    "articletext": .body,
    "maintext": .body, "heading": .title, "author": .byline, "authors": .byline, "by": .byline,
    "published": .date,
    "publishedat": .date, "publicationdate": .date, "pubdate": .date, "publishdate": .date,
    "datepublished": .date,
    "datetime": .date, "timestamp": .date, "publisher": .source, "outlet": .source, "publication": .source,
    "newspaper": .source, "link": .url, "lang": .language, "subtitle": .subheadline,
    "standfirst": .subheadline,
    "slug": .slugline, "priority": .urgency, "embargoed": .embargo, "copyright": .rights, "tags": .subjects,
    "keywords": .subjects, "topics": .subjects, "topic": .subjects, "category": .subjects,
    "section": .subjects,
    "subject": .subjects, "place": .places, "location": .places, "person": .people,
    "organisation": .organisations,
    "organization": .organisations, "organizations": .organisations,
  ]
}
