import DatelineCore
import FoundationEssentials
import Terminal

/// An article as a person reads it.
struct ArticleText {
  let style: Style
  let wrapping: LineWrapping
  /// Seconds since 1970 UTC, against which embargoes are held.
  var now = Int64(Date().timeIntervalSince1970)

  func render(_ article: Article, highlights: (title: [Range<Int>], body: [Range<Int>])) -> String {
    var parts: [String] = []
    if !article.title.isEmpty {
      parts.append(wrapping.wrap(style.bold(style.marked(article.title, highlights.title))))
    }
    let embargo = article.metadata.embargo.flatMap { $0.secondsSinceEpoch > now ? $0 : nil }
    let facts = [
      article.date?.description ?? "undated", article.source, article.byline.map { "By \($0)" },
      "\(article.path):\(article.line)", article.url, article.id,
      embargo.map { "under embargo until \($0)" },
    ]
    parts.append(style.dim(facts.compactMap { $0.map(Style.printable) }.joined(separator: " · ")))
    if let dateline = article.dateline, !article.body.hasPrefix(dateline) {
      parts.append(Style.printable(dateline))
    }
    parts += style.marked(article.body, highlights.body).split(separator: "\n").map {
      wrapping.wrap(String($0))
    }
    if let credits = article.credits { parts.append(wrapping.wrap(style.dim(Style.printable(credits)))) }
    return parts.joined(separator: "\n\n") + "\n"
  }
}
