import Articles

/// A press release as NTB hands it on for those who publish it, `release`.
enum NTBRelease {
  /// Whether it is a release of another vocabulary: of software, of records.
  static func isForeign(_ item: MarkupElement) -> Bool {
    item.name == "release" && item.first("publicationDate") == nil
  }

  static func draft(of item: MarkupElement) -> ItemDraft {
    var draft = ItemDraft()
    draft.article.id = item["id"] ?? ""
    draft.article.title = FeedText.line(item.first("title")) ?? ""
    draft.article.date =
      draft.date(item.first("publicationDate")?.oneLine, "publicationDate")?.inCentralEurope
    draft.article.language = item["lang"]
    draft.article.url = item.first("longurl")?.oneLine
    draft.article.source = item.first("publisher", "name")?.oneLine
    // The lead is a paragraph of its own; who the sender is comes last.
    draft.paragraphs = ["leadtext", "body", "boilerplate"].flatMap { FeedText.paragraphs(of: item.first($0)) }
    draft.article.metadata.embargo = draft.date(item.first("embargo")?.oneLine, "embargo")?.inCentralEurope
    draft.article.metadata.genres = names(item.all("type").compactMap { $0.first("label") })
    let categories = item.first("categories")?.all("category") ?? []
    draft.article.metadata.subjects = names(categories.compactMap { $0.first("label") }) + keywords(of: item)
    let images = item.first("images")?.all("image") ?? []
    draft.article.metadata.captions =
      (images.map { $0.first("caption") } + [item.first("videodescription")]).compactMap(FeedText.line)
    draft.ignored = IgnoredNames.of(item, read: Self.read, whole: Self.whole)
    return draft
  }

  private static func names(_ elements: [MarkupElement]) -> [CodedName] {
    elements.compactMap { $0.oneLine.map { CodedName(name: $0) } }
  }

  /// Free text: with commas between, or else word by word.
  private static func keywords(of item: MarkupElement) -> [CodedName] {
    let text = item.first("keywords")?.oneLine ?? ""
    let marks: Set<Character> = text.contains { $0 == "," || $0 == ";" } ? [",", ";"] : [" "]
    return text.split { marks.contains($0) }.compactMap { OneLine.nonEmpty(String($0)) }
      .map { CodedName(name: $0) }
  }

  private static let read: Set<String> = ["publisher", "name", "images", "image", "caption"]

  private static let whole: Set<String> = [
    "title", "publicationDate", "longurl", "leadtext", "body", "boilerplate", "embargo", "type", "categories",
    "keywords", "name", "caption", "videodescription", "language",
  ]
}
