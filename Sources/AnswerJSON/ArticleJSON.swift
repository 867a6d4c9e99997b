import Articles

/// `show --json`, version 1: see `Docs/json.md`.
package struct ArticleJSON: Encodable {
  package let version = 1
  package let id: String
  package let title: String
  package let byline: String?
  package let dateline: String?
  package let date: String?
  package let source: String?
  package let url: String?
  package let language: String?
  package let path: String
  package let line: Int
  package let body: String
  package let credits: String?
  package let metadata: MetadataJSON?
  package let titleHighlights: [[Int]]
  package let highlights: [[Int]]

  enum CodingKeys: String, CodingKey {
    case version, id, title, byline, dateline, date, source, url, language, path, line, body, credits,
      metadata, highlights
    case titleHighlights = "title_highlights"
  }

  package init(
    _ article: Article, highlights: (title: [Range<Int>], body: [Range<Int>]),
    _ disclosure: Disclosure = .whole
  ) {
    id = article.id
    title = article.title
    byline = article.byline
    dateline = article.dateline
    date = article.date?.description
    source = article.source
    url = article.url
    language = article.language
    path = disclosure.path(article.path)
    line = article.line
    body = article.body
    credits = article.credits
    metadata = MetadataJSON(article.metadata)
    titleHighlights = highlights.title.map(\.pair)
    self.highlights = highlights.body.map(\.pair)
  }
}
