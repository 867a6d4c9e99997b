/// The first line of a table: which column holds which field of an article.
struct CSVHeader {
  /// What a column is for.
  enum Field: String, CaseIterable {
    case id, title, body, byline, dateline, date, source, url, language, subheadline, slugline, urgency,
      version,
      embargo, rights, subjects, places, people, organisations
  }

  let delimiter: Character
  /// The column of each field that there is.
  private(set) var columns: [Field: Int] = [:]
  /// Names of columns that are not read.
  private(set) var ignored: [String] = []

  /// - Parameter map: Wins over what columns are called.
  init(names: [String], delimiter: Character, map: ColumnMap = ColumnMap()) {
    self.delimiter = delimiter
    if map.isByNumber {
      columns = map.places
      return
    }
    let mapped = names.map { map.field(ofColumn: $0) }
    for (index, name) in names.enumerated() {
      let own = Self.field(named: name)
      let field = mapped[index] ?? (own.map { mapped.contains($0) } == true ? nil : own)
      if let field, columns[field] == nil {
        columns[field] = index
      } else {
        ignored.append(OneLine.of(name))
      }
    }
    guard columns[.body] == nil else { return }
    for name in Self.doubtfulBodies {
      let column = names.indices.first { mapped[$0] == nil && Self.key(of: names[$0]) == name }
      guard let column else { continue }
      columns[.body] = column
      ignored.removeAll { $0 == OneLine.of(names[column]) }
      return
    }
  }

  /// Columns that serve as the text where no other does: they may be numbers, or only sum an article up.
  private static let doubtfulBodies = [
    "article", "description", "shortdescription", "summary", "abstract", "excerpt",
  ]

  /// The delimiter of a table of articles: its first line names at least two fields, one of them the headline or the text.
  static func delimiter(of head: String, map: ColumnMap = ColumnMap()) -> Character? {
    guard let line = head.split(maxSplits: 1, whereSeparator: \.isNewline).first, line.utf8.count < 4_096
    else {
      return nil
    }
    for delimiter: Character in [",", "\t", ";", "|"] where line.contains(delimiter) {
      let names = line.split(separator: delimiter, omittingEmptySubsequences: false).map { name in
        name.trimmed.filter { $0 != "\"" && $0 != "\u{FEFF}" }
      }
      // Who maps columns knows that it is a table.
      if map.isByNumber { return delimiter }
      if names.contains(where: { map.field(ofColumn: $0) != nil }) { return delimiter }
      let fields = names.compactMap {
        field(named: $0) ?? (doubtfulBodies.contains(key(of: $0)) ? .body : nil)
      }
      let isTable = fields.count >= 2 && fields.contains { $0 == .title || $0 == .body } && names.count < 200
      if isTable, fields.count * 4 >= names.count { return delimiter }
    }
    return nil
  }

  /// The field that goes by a name, whatever its capitals: `Headline`, `published_at`, `Article Body`.
  static func field(named name: String) -> Field? {
    let key = key(of: name)
    return Field(rawValue: key) ?? aliases[key]
  }

  private static func key(of name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static let aliases: [String: Field] = [
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
