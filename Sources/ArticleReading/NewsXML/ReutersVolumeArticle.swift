import Articles

/// An article of the Reuters Corpus, RCV1 and RCV2: one `newsitem` a file.
enum ReutersVolumeArticle {
  static func draft(of item: MarkupElement) -> ItemDraft {
    var draft = ItemDraft()
    let metadata = item.first("metadata")
    var core: [String: String] = [:]
    for element in metadata?.all("dc") ?? [] {
      if let name = element["element"], let value = element["value"], core[name] == nil { core[name] = value }
    }
    draft.article.id = item["itemid"] ?? ""
    // The title has the country before the headline.
    draft.article.title = item.first("headline")?.oneLine ?? item.first("title")?.oneLine ?? ""
    draft.byline = item.first("byline")?.oneLine
    draft.article.dateline = item.first("dateline")?.oneLine
    draft.article.date = draft.date(item["date"] ?? core["dc.date.published"], "date")
    draft.article.language = item["xml:lang"]
    draft.article.source = core["dc.source"] ?? core["dc.publisher"]
    draft.article.metadata.rights = item.first("copyright")?.oneLine
    if let text = item.first("text") { draft.paragraphs = MarkupText().paragraphs(of: text) }
    for codes in metadata?.all("codes") ?? [] {
      let names = codes.all("code").compactMap { $0["code"].map { CodedName(code: $0) } }
      if codes["class"]?.contains("countries") == true {
        draft.article.metadata.places += names
      } else {
        draft.article.metadata.subjects += names
      }
    }
    draft.ignored = IgnoredNames.of(item, read: [], whole: Self.whole)
    return draft
  }

  private static let whole: Set<String> = [
    "title", "headline", "byline", "dateline", "text", "copyright", "metadata",
  ]
}
