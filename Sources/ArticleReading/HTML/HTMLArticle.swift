import Articles

/// The article of a page: what it says of itself as schema.org's NewsArticle, in Open Graph's and other `meta` tags, and its text.
struct HTMLArticle {
  private let root: MarkupElement
  private let meta: HTMLMeta
  private let schema: SchemaArticle?

  init(_ root: MarkupElement) {
    self.root = root
    meta = HTMLMeta(root)
    schema = SchemaArticle.find(in: root)
  }

  func draft() -> ItemDraft {
    var draft = ItemDraft()
    let content = HTMLContent(root)
    draft.article.title = title(near: content.container)
    draft.byline =
      schema?.authors ?? meta[
        "author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator"
      ]
      .flatMap { $0.hasPrefix("http") ? nil : $0 } ?? content.byline
    draft.article.language =
      schema?.language ?? root["lang"] ?? root["xml:lang"]
      ?? meta["og:locale", "language", "content-language", "dc.language"]?.replacing("_", with: "-")
    draft.article.source = schema?.publisher ?? meta["og:site_name", "application-name", "dc.publisher"]
    draft.article.url = meta.canonical ?? meta["og:url"] ?? schema?.url
    readDates(content, into: &draft)
    readParagraphs(content, into: &draft)
    var subjects = (schema?.subjects ?? []) + meta.all("article:tag", "article:section")
    if subjects.isEmpty, let words = meta["news_keywords", "keywords"] {
      subjects = words.split(separator: ",").map { OneLine.of(String($0)) }
    }
    var seen: Set<String> = []
    draft.article.metadata.subjects = subjects.filter { !$0.isEmpty && seen.insert($0).inserted }.map {
      CodedName(name: $0)
    }
    draft.article.metadata.subheadline = schema?.subheadline
    draft.article.metadata.rights = meta["copyright", "dc.rights"]
    draft.article.metadata.captions = content.captions
    draft.ignored = meta.unread(except: Self.read)
    return draft
  }

  private func title(near container: MarkupElement?) -> String {
    if let headline = schema?.headline { return headline }
    let own = meta["og:title", "twitter:title", "dc.title"]
    let headings = (container?.descendants("h1") ?? []) + root.descendants("h1")
    if let own { return own }
    if let heading = headings.lazy.compactMap(\.oneLine).first { return heading }
    return HTMLTitle.headline(of: root.descendants("title").first?.oneLine ?? "", in: container)
  }

  private func readDates(_ content: HTMLContent, into draft: inout ItemDraft) {
    let published =
      schema?.published
      ?? meta[
        "article:published_time", "og:article:published_time", "date", "dc.date", "dc.date.issued", "pubdate",
        "publishdate", "parsely-pub-date", "sailthru.date", "datepublished", "dcterms.created"]
    draft.article.date =
      draft.date(published ?? content.time, "date published")
      ?? draft.date(schema?.modified ?? meta["article:modified_time", "last-modified"], "date modified")
  }

  /// The page's own paragraphs, unless schema.org's text has far more.
  private func readParagraphs(_ content: HTMLContent, into draft: inout ItemDraft) {
    var paragraphs = HTMLLead(title: draft.article.title, byline: draft.byline).without(content.paragraphs)
    let length = paragraphs.reduce(0) { $0 + $1.utf8.count }
    if let body = schema?.body, body.utf8.count > length * 2 {
      paragraphs =
        body.contains("</p>")
        ? MarkupDocument.paragraphs(ofHTML: body)
        : body.split(whereSeparator: \.isNewline).map { FoldedText.of(String($0)) }.filter { !$0.isEmpty }
    }
    if paragraphs.isEmpty, let description = meta["og:description", "description", "twitter:description"] {
      paragraphs = [description]
    }
    draft.paragraphs = paragraphs
  }

  private static let read: Set<String> = [
    "author", "article:author", "byl", "og:locale", "language", "content-language", "og:site_name", "og:url",
    "article:tag", "article:section", "news_keywords", "keywords", "copyright", "og:title", "twitter:title",
    "article:published_time", "article:modified_time", "date", "dc.date", "pubdate", "og:description",
    "description",
    "twitter:description", "viewport", "charset", "og:type",
  ]
}
