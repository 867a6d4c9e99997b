import Articles

/// An item of ninjs 1.x to 3.x, the IPTC's JSON. Keys that changed their capitals in 3.0 are read in both.
struct NinJSArticle {
  private let item: JSONValue

  /// - Returns: `nil` for an object that is not ninjs: those have a `uri` or `guid`, and one of the keys that only ninjs has.
  init?(_ value: JSONValue) {
    guard value["uri"]?.text != nil || value["guid"]?.text != nil else { return nil }
    let names = value.keys
    let isNinJS =
      value["standard"]?["name"]?.text?.lowercased() == "ninjs"
      || names.contains {
        Self.marks.contains($0) || $0.hasPrefix("body_") || $0.hasPrefix("description_")
          || $0.hasPrefix("headline_")
      }
    guard isNinJS else { return nil }
    item = value
  }

  private static let marks: Set<String> = [
    "versioncreated", "versionCreated", "pubstatus", "pubStatus", "bodies", "headlines", "descriptions",
    "firstcreated", "firstCreated", "representationtype", "representationType", "copyrightholder",
    "copyrightHolder", "associations", "renditions",
  ]

  /// A quick look that spares other objects a second parsing.
  static func mayBe(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      guard bytes.count >= 5 else { return false }
      // "uri" or "guid", of which a body is not likely to have either in quotes.
      for index in 0..<bytes.count - 4 where bytes[index] == UInt8(ascii: "\"") {
        let next = bytes[index + 1]
        if next == UInt8(ascii: "u"), bytes[index + 2] == UInt8(ascii: "r"),
          bytes[index + 3] == UInt8(ascii: "i"),
          bytes[index + 4] == UInt8(ascii: "\"")
        {
          return true
        }
        if next == UInt8(ascii: "g"), bytes[index + 2] == UInt8(ascii: "u"),
          bytes[index + 3] == UInt8(ascii: "i"),
          bytes[index + 4] == UInt8(ascii: "d")
        {
          return true
        }
      }
      return false
    }
  }

  func draft() -> ItemDraft {
    var draft = ItemDraft()
    draft.article.id = text("uri", "guid") ?? ""
    draft.article.language = text("language")
    readHeadlines(into: &draft)
    draft.byline = text("byline", "by") ?? bylines
    draft.article.dateline = text("dateline")
    readDates(into: &draft)
    readRights(into: &draft)
    readNames(into: &draft)
    draft.take(status: text("pubstatus", "pubStatus"))
    draft.article.metadata.version = ItemDraft.number(text("version"))
    draft.article.metadata.urgency = ItemDraft.number(text("urgency"))
    draft.article.metadata.slugline = text("slugline")
    draft.article.url =
      text("url", "webUrl", "canonicalUrl") ?? text("uri").flatMap { $0.hasPrefix("http") ? $0 : nil }
    readBody(into: &draft)
    readAssociations(into: &draft)
    draft.ignored = item.keys.filter { !Self.isRead($0) }
    return draft
  }

  private func text(_ keys: String...) -> String? {
    for key in keys {
      if let text = item[key]?.text { return OneLine.nonEmpty(text) }
      // Some send a list of lines.
      if case .array(let lines) = item[key],
        let text = OneLine.nonEmpty(lines.compactMap(\.text).joined(separator: " "))
      {
        return text
      }
    }
    return nil
  }

  /// A list of authors, each with a title.
  private var bylines: String? {
    let lines = (item.first("bylines", "authors")?.elements ?? []).compactMap { author -> String? in
      let name = OneLine.nonEmpty(author.text ?? author.first("by", "byline", "name")?.text)
      return name.map {
        [$0, OneLine.nonEmpty(author["title"]?.text)].compactMap { $0 }.joined(separator: ", ")
      }
    }
    return lines.isEmpty ? nil : lines.joined(separator: "; ")
  }

  // MARK: Parts

  private func readHeadlines(into draft: inout ItemDraft) {
    let roles = item["headlines"]?.elements ?? []
    let main = roles.first { $0["role"]?.text == "main" } ?? roles.first
    draft.article.title = text("headline") ?? main?["value"]?.text ?? text("headline_main", "title") ?? ""
    let second = roles.first { $0["role"]?.text?.lowercased().contains("sub") == true }
    draft.article.metadata.subheadline =
      OneLine.nonEmpty(second?["value"]?.text) ?? text("headline_sub", "subheadline")
  }

  private func readDates(into draft: inout ItemDraft) {
    draft.article.metadata.created = draft.date(
      text("firstcreated", "firstCreated", "contentcreated", "contentCreated"), "firstcreated")
    draft.article.date =
      draft.date(text("versioncreated", "versionCreated"), "versioncreated") ?? draft.article.metadata.created
    draft.article.metadata.embargo = draft.date(text("embargoed"), "embargoed")
  }

  private func readRights(into draft: inout ItemDraft) {
    let holder = text("copyrightholder", "copyrightHolder")
    let notice = text("copyrightnotice", "copyrightNotice")
    let terms = text("usageterms", "usageTerms")
    let lines = [notice ?? holder.map { "© " + $0 }, terms].compactMap { $0 }
    draft.article.metadata.rights = lines.isEmpty ? nil : lines.joined(separator: "\n")
    let sources = item.first("infosources", "infoSources", "infosource")?.elements ?? []
    let source = sources.lazy.compactMap { OneLine.nonEmpty($0["name"]?.text ?? $0["literal"]?.text) }.first
    draft.article.metadata.provider = OneLine.nonEmpty(item["provider"]?["name"]?.text) ?? text("provider")
    draft.article.source = source ?? text("source") ?? holder ?? draft.article.metadata.provider
  }

  private func readNames(into draft: inout ItemDraft) {
    func names(_ keys: String...) -> [CodedName] {
      keys.flatMap { item[$0]?.elements ?? [] }.compactMap { Self.coded($0) }
    }
    draft.article.metadata.subjects = names("subject", "subjects", "object", "objects", "event", "events")
    draft.article.metadata.genres = names("genre", "genres")
    draft.article.metadata.people = names("person", "people")
    draft.article.metadata.organisations = names("organisation", "organisations")
    draft.article.metadata.places = names("place", "places")
    for located in item["located"]?.elements ?? [] {
      if let name = Self.coded(located) { draft.article.metadata.places.insert(name, at: 0) }
    }
    for keyword in item.first("keyword", "keywords")?.elements ?? [] {
      if let word = keyword.text { draft.article.metadata.subjects.append(CodedName(name: OneLine.of(word))) }
    }
  }

  /// A name with a code: `scheme` and `code` of 1.x, `literal` of 2.x, `uri` of 3.x.
  private static func coded(_ value: JSONValue) -> CodedName? {
    if let name = value.text { return CodedName(name: OneLine.of(name)) }
    var name = OneLine.nonEmpty(value["name"]?.text)
    if name == nil, let names = value["names"]?.elements {
      name = OneLine.nonEmpty(names.first?["value"]?.text)
    }
    var code = OneLine.nonEmpty(value["uri"]?.text ?? value["qcode"]?.text)
    if code == nil, let plain = OneLine.nonEmpty(value["code"]?.text) {
      let scheme = value["scheme"]?.text ?? ""
      code = scheme.isEmpty ? plain : scheme.hasSuffix("/") ? scheme + plain : scheme + ":" + plain
    }
    if code == nil, let literal = OneLine.nonEmpty(value["literal"]?.text) {
      if name == nil { name = literal } else if literal != name { code = literal }
    }
    return name == nil && code == nil ? nil : CodedName(code: code, name: name)
  }

  // MARK: Text

  private func readBody(into draft: inout ItemDraft) {
    let bodies =
      (item["bodies"]?.elements ?? []).compactMap { body -> (type: String, value: String)? in
        guard let value = body["value"]?.text else { return nil }
        return (body.first("contenttype", "contentType")?.text ?? body["role"]?.text ?? "text", value)
      } + flat("body_")
    for kind in ["html", "nitf", "text"] {
      guard let body = bodies.first(where: { $0.type.lowercased().contains(kind) }) else { continue }
      draft.paragraphs = Self.paragraphs(body.value, kind: kind)
      if !draft.paragraphs.isEmpty { return }
    }
    let descriptions =
      (item["descriptions"]?.elements ?? []).compactMap { text -> (type: String, value: String)? in
        guard let value = text["value"]?.text else { return nil }
        return (text.first("contenttype", "contentType")?.text ?? "text", value)
      } + flat("description_")
    if let text = descriptions.first {
      draft.paragraphs = Self.paragraphs(text.value, kind: text.type.contains("html") ? "html" : "text")
    }
  }

  /// `body_xhtml` and its like, as 1.x has them.
  private func flat(_ prefix: String) -> [(type: String, value: String)] {
    item.keys.filter { $0.hasPrefix(prefix) }.compactMap { key in
      item[key]?.text.map { (String(key.dropFirst(prefix.count)), $0) }
    }
  }

  private static func paragraphs(_ text: String, kind: String) -> [String] {
    switch kind {
    case "html": return MarkupDocument.paragraphs(ofHTML: text)
    case "nitf":
      guard let item = MarkupDocument.xml(text, itemNames: ["nitf"]), item.faults.reasonToSkip(at: 1) == nil
      else {
        return []
      }
      return NITFArticle.draft(of: item.element).paragraphs
    default:
      return text.split(whereSeparator: \.isNewline).map { FoldedText.of(String($0)) }.filter { !$0.isEmpty }
    }
  }

  /// Pictures, films and sounds give their captions.
  private func readAssociations(into draft: inout ItemDraft) {
    guard let associations = item["associations"] else { return }
    let items: [JSONValue] =
      switch associations {
      case .object(let named): named.keys.sorted().compactMap { named[$0] }
      default: associations.elements
      }
    for media in items
    where ["picture", "photo", "video", "audio", "graphic"].contains(media["type"]?.text ?? "") {
      let caption =
        media.first("description_text", "description", "caption", "headline")?.text
        ?? media["descriptions"]?.elements.first?["value"]?.text
        ?? media["headlines"]?.elements.first?["value"]?.text
      if let caption = OneLine.nonEmpty(caption), !draft.article.metadata.captions.contains(caption) {
        draft.article.metadata.captions.append(caption)
      }
    }
  }

  private static func isRead(_ key: String) -> Bool {
    read.contains(key.lowercased()) || key.hasPrefix("body_") || key.hasPrefix("description_")
      || key.hasPrefix("headline_")
  }

  private static let read: Set<String> = [
    "uri", "guid", "language", "headline", "headlines", "title", "subheadline", "byline", "bylines", "by",
    "authors",
    "dateline",
    "firstcreated",
    "contentcreated", "versioncreated", "embargoed", "copyrightholder", "copyrightnotice", "usageterms",
    "infosource", "infosources", "provider", "source", "subject", "subjects", "object", "objects", "event",
    "events", "genre", "genres", "person", "people", "organisation", "organisations", "place", "places",
    "located",
    "keyword", "keywords", "pubstatus", "version", "urgency", "slugline", "url", "weburl", "canonicalurl",
    "bodies", "descriptions", "associations",
  ]
}
