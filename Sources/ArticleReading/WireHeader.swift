import Articles

/// What stands above a story of plain text: `Key: value` lines up to a blank one, or front matter: YAML between `---` lines, TOML between `+++`.
struct WireHeader {
  private(set) var id: String?
  private(set) var title: String?
  private(set) var byline: String?
  private(set) var dateline: String?
  private(set) var date: String?
  /// The line of the file that holds the date, from 1.
  private(set) var dateLine: Int?
  private(set) var source: String?
  private(set) var url: String?
  private(set) var language: String?
  private(set) var subheadline: String?
  private(set) var slugline: String?
  private(set) var rights: String?
  private(set) var subjects: [String] = []
  /// Keys that mean nothing here.
  private(set) var unread: [String] = []

  /// Reads the header off the front of `lines`.
  init(takingFrom lines: inout ArraySlice<Substring>) {
    let first = lines.firstIndex { !$0.isBlank } ?? lines.endIndex
    guard first < lines.endIndex else { return }
    if lines[first].trimmed == "+++" {
      guard let end = lines[(first + 1)...].firstIndex(where: { $0.trimmed == "+++" }) else { return }
      for index in (first + 1)..<end {
        take(lines[index].replacing(" = ", with: ": ", maxReplacements: 1)[...], at: index, isYAML: true)
      }
      lines = lines[(end + 1)...]
    } else if lines[first].trimmed == "---" {
      guard let end = lines[(first + 1)...].firstIndex(where: { $0.trimmed == "---" || $0.trimmed == "..." })
      else {
        return
      }
      takeYAML(lines[(first + 1)..<end])
      lines = lines[(end + 1)...]
    } else if let field = Self.field(of: lines[first]), Self.known.contains(field.key) {
      var end = first
      while end < lines.endIndex, Self.field(of: lines[end]) != nil {
        take(lines[end], at: end, isYAML: false)
        end += 1
      }
      lines = lines[end...]
    }
  }

  private static let known: Set<String> = [
    "id", "title", "headline", "byline", "author", "dateline", "date", "published", "source", "url", "link",
    "language", "lang",
  ]

  /// The key in small letters and the value of a `Key: value` line.
  private static func field(of line: Substring) -> (key: String, value: Substring)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let key = line[..<colon]
    guard (2...20).contains(key.utf8.count),
      key.utf8.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 || $0 == 0x2D || $0 == 0x5F })
    else { return nil }
    let rest = line[line.index(after: colon)...]
    guard rest.isEmpty || rest.first?.isWhitespace == true else { return nil }
    return (key.lowercased(), rest.trimmed)
  }

  private mutating func take(_ line: Substring, at index: Int, isYAML: Bool) {
    guard let (key, raw) = Self.field(of: line) else { return }
    guard let value = OneLine.nonEmpty(isYAML ? Self.scalar(raw) : String(raw)) else { return }
    switch key {
    case "id": id = value
    case "title", "headline": title = value
    case "byline", "author", "authors":
      byline = isYAML && raw.hasPrefix("[") ? Self.list(raw).joined(separator: ", ") : value
    case "dateline": dateline = value
    case "date", "published":
      date = value
      dateLine = index + 1
    case "source": source = value
    case "url", "link": url = value
    case "language", "lang": language = value
    case "subtitle", "subheadline", "deck", "standfirst": subheadline = value
    case "slug", "slugline": slugline = value
    case "rights", "copyright": rights = value
    case "tags", "keywords", "subjects", "categories": subjects += Self.list(raw)
    default: unread.append(key)
    }
  }

  /// Front matter: flat keys, and lists of a line each below theirs.
  private mutating func takeYAML(_ lines: ArraySlice<Substring>) {
    var key = ""
    for index in lines.indices {
      let line = lines[index]
      if line.trimmed.hasPrefix("- "), Self.lists.contains(key) || Self.authors.contains(key) {
        let item = line.trimmed.dropFirst(2).trimmed
        let word = OneLine.of(Self.scalar(Self.field(of: item)?.value ?? item))
        if Self.lists.contains(key) {
          subjects.append(word)
        } else {
          byline = byline.map { $0 + ", " + word } ?? word
        }
        continue
      }
      key = Self.field(of: line)?.key ?? ""
      take(line, at: index, isYAML: true)
    }
  }

  private static let authors: Set<String> = ["byline", "author", "authors"]
  private static let lists: Set<String> = ["tags", "keywords", "subjects", "categories"]

  /// The words of `[a, "b c"]` or `a, b c`.
  private static func list(_ text: Substring) -> [String] {
    var text = text.trimmed
    if text.hasPrefix("["), text.hasSuffix("]") { text = text.dropFirst().dropLast() }
    return text.split(separator: ",").map { OneLine.of(scalar($0.trimmed)) }.filter { !$0.isEmpty }
  }

  /// Puts what is no field of every article where it belongs.
  func fill(_ metadata: inout ArticleMetadata) {
    metadata.subheadline = subheadline
    metadata.slugline = slugline
    metadata.rights = rights
    metadata.subjects = subjects.map { CodedName(name: $0) }
  }

  /// A flat YAML scalar: plain, or in single or double quotes, with a comment behind it.
  private static func scalar(_ text: Substring) -> String {
    guard let quote = text.first, quote == "\"" || quote == "'" else {
      var end = text.endIndex
      if text.hasPrefix("#") { return "" }
      if let comment = text.firstRange(of: " #") { end = comment.lowerBound }
      return String(text[..<end])
    }
    var value = ""
    var index = text.index(after: text.startIndex)
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      if character == quote {
        guard quote == "'", next < text.endIndex, text[next] == "'" else { break }
        value.append("'")
        index = text.index(after: next)
        continue
      }
      if quote == "\"", character == "\\", next < text.endIndex {
        value.append(text[next] == "n" ? " " : text[next])
        index = text.index(after: next)
        continue
      }
      value.append(character)
      index = next
    }
    return value
  }
}
