import DatelineCore

/// What a template shows of a result.
struct ResultValues {
  /// The search that found it, so that the article's page shows the matches and the way back.
  let address: Address
  /// What a citation's link begins with.
  let base: String

  func values(_ result: SearchResults.Result) -> [String: Any] {
    let article = result.article
    let title = article.title.isEmpty ? Self.beginning(of: article) : article.title
    let link = Address.article(article.id)
    var values: [String: Any] = [
      "href": link + address.query,
      "title": MarkedText.html(title, article.title.isEmpty ? [] : result.titleHighlights),
      "passages": result.passages.map { ["html": MarkedText.html($0.text, $0.highlights)] },
      "countries": result.countries.map { FacetValue.label(of: $0, in: .country) },
      "folded": false,
      "cite": Citation.text(
        article, passage: result.passages.first.map { ($0.text, $0.scalarRange) }, link: base + link),
    ]
    values["date"] = Sentence.date(article.date)
    values["source"] = article.source
    values["embargo"] = article.metadata.embargo.map { Sentence.text($0.description) }
    if !result.versions.isEmpty {
      values["folded"] = [
        "label": result.versions.count == 1 ? "1 other version" : "\(result.versions.count) other versions",
        "versions": result.versions.map { version in
          var row: [String: Any] = [
            "href": Address.article(version.id) + address.query,
            "title": version.title.isEmpty ? version.id : version.title,
          ]
          row["date"] = Sentence.date(version.date)
          return row
        },
      ]
    }
    return values
  }

  /// What stands for a headline where there is none.
  static func beginning(of article: Article) -> String {
    let line = article.body.prefix { !$0.isNewline }
    return line.count > 90 ? line.prefix(90) + "…" : String(line)
  }
}
