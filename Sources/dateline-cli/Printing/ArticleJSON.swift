import Dateline

/// `show --json`, version 1: see `Docs/json.md`.
struct ArticleJSON: Encodable {
  let version = 1
  let id: String
  let title: String
  let byline: String?
  let dateline: String?
  let date: String?
  let source: String?
  let url: String?
  let language: String?
  let path: String
  let line: Int
  let body: String
  let credits: String?
  let titleHighlights: [[Int]]
  let highlights: [[Int]]

  enum CodingKeys: String, CodingKey {
    case version, id, title, byline, dateline, date, source, url, language, path, line, body, credits,
      highlights
    case titleHighlights = "title_highlights"
  }

  init(_ article: Article, highlights: (title: [Range<Int>], body: [Range<Int>])) {
    id = article.id
    title = article.title
    byline = article.byline
    dateline = article.dateline
    date = article.date?.description
    source = article.source
    url = article.url
    language = article.language
    path = article.path
    line = article.line
    body = article.body
    credits = article.credits
    titleHighlights = highlights.title.map(\.pair)
    self.highlights = highlights.body.map(\.pair)
  }
}
