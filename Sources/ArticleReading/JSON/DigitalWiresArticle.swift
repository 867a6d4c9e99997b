import Articles

/// A message of dpa's Digital Wires: JSON that says `"format": "digitalwires@…"`.
struct DigitalWiresArticle {
  /// What the message says it is.
  static let mark = "digitalwires@"
  private let item: JSONValue

  /// - Returns: `nil` for an object of another format.
  init?(_ value: JSONValue) {
    guard value["format"]?.string?.hasPrefix(Self.mark) == true else { return nil }
    item = value
  }

  func draft() -> ItemDraft {
    var draft = ItemDraft()
    draft.article.id = text("urn") ?? text("entry_id") ?? ""
    draft.article.title = text("headline") ?? ""
    draft.byline = text("byline")
    draft.article.dateline = text("dateline")
    draft.article.date = draft.date(text("version_created") ?? text("updated"), "version_created")
    draft.article.language = text("language")
    draft.article.source = text("creditline")
    draft.paragraphs = ["article_html", "infobox_html"].flatMap(paragraphs)
    if draft.paragraphs.isEmpty, let teaser = text("teaser") { draft.paragraphs = [teaser] }
    draft.article.metadata.subheadline = text("subhead")
    draft.article.metadata.created = draft.date(text("content_created"), "content_created")
    draft.article.metadata.embargo = draft.date(text("embargoed"), "embargoed")
    draft.article.metadata.version = ItemDraft.number(text("version"))
    draft.article.metadata.urgency = ItemDraft.number(text("urgency"))
    let rights = ["copyrightnotice", "usageterms"].compactMap { item[$0]?.text }
    draft.article.metadata.rights = rights.isEmpty ? nil : rights.joined(separator: "\n")
    draft.article.metadata.captions = (item["associations"]?.elements ?? []).compactMap {
      OneLine.nonEmpty($0["caption"]?.text ?? $0["headline"]?.text)
    }
    readCategories(into: &draft)
    draft.take(status: text("pubstatus"))
    draft.ignored = item.keys.filter { !Self.read.contains($0) && !$0.hasSuffix("_names") }
    return draft
  }

  private func text(_ key: String) -> String? { OneLine.nonEmpty(item[key]?.text) }

  private func paragraphs(_ key: String) -> [String] {
    item[key]?.string.map(MarkupDocument.paragraphs(ofHTML:)) ?? []
  }

  /// Subjects, places and genres stand in one list, with the desk's own marks.
  private func readCategories(into draft: inout ItemDraft) {
    for category in item["categories"]?.elements ?? [] {
      let names = category.codedNames
      switch category["type"]?.string?.split(separator: ":").last {
      case "dpasubject", "keyword": draft.article.metadata.subjects += names
      case "geosubject", "located", "poi": draft.article.metadata.places += names
      case "genre": draft.article.metadata.genres += names
      case "provider": draft.article.metadata.provider = names.first?.name
      case "infosource": draft.article.source = draft.article.source ?? names.first?.name
      default: break
      }
    }
  }

  private static let read: Set<String> = [
    "format", "type", "entry_id", "updated", "urn", "version_created", "version", "pubstatus", "embargoed",
    "content_created", "language", "urgency", "headline", "subhead", "teaser", "byline", "dateline",
    "article_html", "infobox_html", "creditline", "copyrightnotice", "usageterms", "associations",
    "categories",
  ]
}
