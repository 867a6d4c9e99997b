import Articles

/// A piece of news as Ritzau delivers it, `RBNews`, alone or in the answer of its queue.
enum RitzauArticle {
  static func draft(of item: MarkupElement) -> ItemDraft {
    var draft = ItemDraft()
    draft.article.id = item.first("NewsID")?.oneLine ?? ""
    draft.article.title = FeedText.line(item.first("headline")) ?? ""
    draft.byline = item.first("byLine")?.oneLine
    draft.article.dateline = item.first("town")?.oneLine
    draft.article.date = draft.date(item.first("PublishDate")?.oneLine, "PublishDate")?.inCentralEurope
    let origin = item.first("origin")?.oneLine
    draft.article.source = origin.flatMap(source)
    draft.paragraphs = FeedText.paragraphs(of: item.first("content"))
    // Who sends it stands behind the text too.
    if let origin, draft.paragraphs.last == origin { draft.paragraphs.removeLast() }
    draft.article.metadata.subheadline = FeedText.line(item.first("subtitle"))
    draft.article.metadata.slugline = item.first("strapline")?.oneLine
    draft.article.metadata.urgency = ItemDraft.number(item.first("Priority")?.oneLine)
    draft.article.metadata.version = ItemDraft.number(item.first("version")?.oneLine)
    draft.article.metadata.subjects = subjects(of: item)
    draft.article.metadata.places = draft.article.dateline.map { [CodedName(name: $0)] } ?? []
    if item.first("Annuleret")?.oneLine == "true" { draft.take(status: "canceled") }
    draft.ignored = IgnoredNames.of(item, read: Self.read, whole: Self.read)
    return draft
  }

  /// `/ritzau/` is how a name is signed.
  private static func source(_ origin: String) -> String? {
    let name = OneLine.of(origin.split(separator: "/").joined(separator: "/"))
    return name == "ritzau" ? "Ritzau" : OneLine.nonEmpty(name)
  }

  /// Subject codes are sent as whole numbers: 4000000 is `subj:04000000`.
  private static func subjects(of item: MarkupElement) -> [CodedName] {
    let section = item.first("section")?.oneLine.map { [CodedName(name: $0)] } ?? []
    let codes = item.first("IPTCList")?.children.compactMap(\.oneLine) ?? []
    let words = item.first("SubjectKeyword")?.children.compactMap(\.oneLine) ?? []
    return section
      + codes.map { CodedName(code: "subj:" + String(repeating: "0", count: max(0, 8 - $0.count)) + $0) }
      + words.map { CodedName(name: $0) }
  }

  private static let read: Set<String> = [
    "NewsID", "headline", "byLine", "town", "PublishDate", "origin", "content", "subtitle", "strapline",
    "Priority",
    "version", "section", "IPTCList", "SubjectKeyword", "Annuleret",
  ]
}
