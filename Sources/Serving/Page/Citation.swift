import DatelineCore

/// How an article is cited: passage, source, date, link and the place in the text.
enum Citation {
  /// - Parameter passage: The words that are cited, and where they stand in the body, in Unicode scalars.
  static func text(_ article: Article, passage: (text: String, range: Range<Int>)?, link: String) -> [String:
    Any]
  {
    var parts: [String] = []
    if let passage { parts.append("“\(passage.text)”") }
    var source: [String] = []
    if let byline = article.byline { source.append(byline) }
    if !article.title.isEmpty { source.append("“\(article.title)”") }
    if let name = article.source { source.append(name) }
    source.append(article.date.map { Sentence.text($0.description) } ?? "undated")
    parts.append(source.joined(separator: ", ") + ".")
    parts.append(article.url ?? link)
    var place = "Article \(article.id)"
    if let passage { place += ", characters \(passage.range.lowerBound) to \(passage.range.upperBound)" }
    parts.append(place + ".")
    return ["text": parts.joined(separator: " ")]
  }
}
