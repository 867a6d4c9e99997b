import Articles

/// An item of an RSS feed.
enum RSSArticle {
  static func draft(of item: MarkupElement, channel root: MarkupElement?) -> ItemDraft {
    var draft = ItemDraft()
    let channel = root?.first("channel") ?? root
    draft.article.title = FeedText.line(item.first("title")) ?? FeedText.line(item.first("media:title")) ?? ""
    draft.article.url = link(of: item)
    let guid = item.first("guid")?.oneLine ?? item.first("dc:identifier")?.oneLine ?? item["rdf:about"]
    draft.article.id = guid ?? draft.article.url ?? ""
    let authors = (item.all("dc:creator") + item.all("author")).compactMap(\.oneLine)
    draft.byline = authors.isEmpty ? nil : authors.map(FeedText.author).joined(separator: ", ")
    let date =
      item.first("pubDate") ?? item.first("dc:date") ?? item.first("dcterms:issued")
      ?? item.first("published")
    draft.article.date = draft.date(date?.oneLine, date?.name ?? "pubDate")
    draft.article.source =
      item.first("source")?.oneLine ?? item.first("dc:publisher")?.oneLine ?? channel?.first("title")?.oneLine
    draft.article.language =
      item.first("dc:language")?.oneLine ?? item["xml:lang"] ?? channel?.first("language")?.oneLine
      ?? channel?.first("dc:language")?.oneLine
    let full = item.first("content:encoded") ?? item.first("description") ?? item.first("media:description")
    draft.paragraphs = FeedText.paragraphs(of: full)
    if item.first("wp:post_type") != nil { readExport(item, full: full, into: &draft) }
    if full?.name == "content:encoded", draft.paragraphs.isEmpty {
      draft.paragraphs = FeedText.paragraphs(of: item.first("description"))
    }
    draft.article.metadata.subjects = (item.all("category") + item.all("dc:subject")).compactMap { element in
      element.oneLine.map { CodedName(code: nil, name: $0) }
    }
    draft.article.metadata.rights = item.first("dc:rights")?.oneLine ?? channel?.first("copyright")?.oneLine
    draft.article.metadata.captions += item.descendants("media:content").compactMap {
      FeedText.line($0.first("media:description"))
    }
    draft.ignored = IgnoredNames.of(item, read: Self.read, whole: Self.read)
    return draft
  }

  /// An export of WordPress has pictures, menus and drafts beside what was published, and text whose paragraphs are parted by blank lines.
  private static func readExport(_ item: MarkupElement, full: MarkupElement?, into draft: inout ItemDraft) {
    let type = item.first("wp:post_type")?.oneLine ?? "post"
    let state = item.first("wp:status")?.oneLine ?? "publish"
    guard ["post", "page", "article", "news"].contains(type), state == "publish" else {
      draft.status = .none
      return
    }
    guard let full else { return }
    let text = WordPressText(full.rawText)
    draft.paragraphs = text.paragraphs
    draft.article.metadata.captions += text.captions
  }

  private static func link(of item: MarkupElement) -> String? {
    if let link = item.all("link").compactMap(\.oneLine).first { return link }
    if let guid = item.first("guid"), guid["isPermaLink"] != "false", let text = guid.oneLine,
      text.hasPrefix("http")
    {
      return text
    }
    return item.first("link")?["href"]
  }

  private static let read: Set<String> = [
    "title", "link", "guid", "dc:creator", "author", "pubDate", "dc:date", "dcterms:issued", "published",
    "source",
    "dc:publisher", "dc:language", "content:encoded", "description", "category", "dc:subject", "dc:rights",
    "wp:post_type", "wp:status", "media:content", "media:title", "media:description", "dc:identifier",
  ]
}
