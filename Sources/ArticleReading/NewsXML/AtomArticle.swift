import Articles

/// An entry of an Atom feed.
enum AtomArticle {
  static func draft(of entry: MarkupElement, feed: MarkupElement?) -> ItemDraft {
    var draft = ItemDraft()
    draft.article.title = FeedText.line(entry.first("title")) ?? ""
    let links = entry.all("link")
    draft.article.url = (links.first { $0["rel"] == nil || $0["rel"] == "alternate" } ?? links.first)?["href"]
    draft.article.id = entry.first("id")?.oneLine ?? draft.article.url ?? ""
    let authors = entry.all("author").isEmpty ? feed?.all("author") ?? [] : entry.all("author")
    let names = authors.compactMap { $0.first("name")?.oneLine ?? $0.oneLine }
    draft.byline = names.isEmpty ? nil : names.joined(separator: ", ")
    draft.article.date =
      draft.date(entry.first("published")?.oneLine ?? entry.first("issued")?.oneLine, "published")
      ?? draft.date(entry.first("updated")?.oneLine, "updated")
    draft.article.source =
      entry.first("source", "title")?.oneLine ?? (feed === entry ? nil : feed?.first("title")?.oneLine)
    draft.article.language =
      entry["xml:lang"] ?? entry.first("content")?["xml:lang"] ?? feed?["xml:lang"]
    draft.paragraphs = FeedText.paragraphs(of: entry.first("content"))
    if draft.paragraphs.isEmpty { draft.paragraphs = FeedText.paragraphs(of: entry.first("summary")) }
    draft.article.metadata.subjects = entry.all("category").compactMap { category in
      guard let term = category["term"] else { return nil }
      return CodedName(code: category["label"] == nil ? nil : term, name: category["label"] ?? term)
    }
    draft.article.metadata.rights = entry.first("rights")?.oneLine ?? feed?.first("rights")?.oneLine
    APEntry.read(entry, into: &draft)
    draft.ignored = IgnoredNames.of(entry, read: Self.read, whole: Self.read)
    return draft
  }

  private static let read: Set<String> = [
    "title", "link", "id", "author", "published", "issued", "updated", "source", "content", "summary",
    "category",
    "rights", "apnm:NewsManagement", "apcm:ContentMetadata",
  ]
}
