import DatelineCore

/// `/articles/{id}`: the article with what matched, where it matched, and what is like it.
struct ArticlePage: Endpoint {
  private let id: String
  private let parameters: SearchParameters
  private let pages: Pages
  private let base: String

  private static let similar = 6

  /// - Parameter base: What a citation's link begins with.
  init(id: String, _ reading: ParameterReading, pages: Pages, base: String) throws {
    self.id = id
    self.pages = pages
    self.base = base
    parameters = try SearchParameters(
      reading.parameters, limits: reading.limits, allowsEmbargoed: reading.allowsEmbargoed)
  }

  func answer(_ searcher: Searcher, _ set: ReaderSet) throws -> Answer {
    let article = try searcher.article(shownAs: id, includingEmbargoed: parameters.request.includesEmbargoed)
    // A query that is none marks nothing; the article is shown all the same.
    let marks: (title: [Range<Int>], body: [Range<Int>]) = (try? highlights(article, searcher)) ?? ([], [])
    let address = Address(parameters)
    let title = article.title.isEmpty ? ResultValues.beginning(of: article) : article.title
    let similar = try searcher.articles(similarTo: id, limit: Self.similar) ?? []
    let link = base + Address.article(id)
    var values: [String: Any] = [
      "kind": "reading", "skip": "the article", "q": parameters.query, "unit": "match",
      "generation": GenerationValues.values(set), "hasSimilar": !similar.isEmpty,
      "similar": similar.map { row($0.article) },
      "paragraphs": withDateline(article.dateline, paragraphs(article.body, marks.body)),
      "facts": facts(article, file: searcher.shownPath(of: article)),
      "cite": Citation.text(article, passage: nil, link: link),
    ]
    values["title"] = title + " – Dateline"
    values["headline"] = MarkedText.html(title, article.title.isEmpty ? [] : marks.title)
    values["back"] = address.query.isEmpty ? nil : "/" + address.query
    values["date"] = Sentence.date(article.date)
    values["source"] = article.source
    values["byline"] = article.byline.map { "By \($0)" }
    values["credits"] = article.credits
    values["embargo"] = article.metadata.embargo.map { Sentence.text($0.description) }
    if !marks.body.isEmpty { values["matches"] = map(marks.body, length: article.body.unicodeScalars.count) }
    return Answer("text/html; charset=utf-8", pages.render("article", values), generation: set.id)
  }

  private func highlights(
    _ article: Article, _ searcher: Searcher
  ) throws -> (title: [Range<Int>], body: [Range<Int>]) {
    guard !parameters.query.allSatisfy(\.isWhitespace) else { return ([], []) }
    return try searcher.highlights(
      of: parameters.query, in: article, quotesAreExact: parameters.request.quotesAreExact,
      isPlain: parameters.request.isPlain)
  }

  private func row(_ article: Article) -> [String: Any] {
    var row: [String: Any] = [
      "href": Address.article(article.id),
      "title": article.title.isEmpty ? ResultValues.beginning(of: article) : article.title,
    ]
    row["date"] = Sentence.date(article.date)
    row["source"] = article.source
    return row
  }

  /// The body cut at blank lines, marks numbered through.
  private func paragraphs(_ body: String, _ marks: [Range<Int>]) -> [String] {
    let scalars = Array(body.unicodeScalars)
    var paragraphs: [String] = []
    var start = 0
    var number = 0
    while start < scalars.count {
      var end = start
      while end < scalars.count,
        !(scalars[end] == "\n" && end + 1 < scalars.count && scalars[end + 1] == "\n")
      {
        end += 1
      }
      var own: [Range<Int>] = []
      while number + own.count < marks.count, marks[number + own.count].lowerBound < end {
        let mark = marks[number + own.count]
        own.append(max(0, mark.lowerBound - start)..<(min(mark.upperBound, end) - start))
      }
      if end > start {
        let text = String(String.UnicodeScalarView(scalars[start..<end]))
        paragraphs.append(MarkedText.html(text, own, numberedFrom: number + 1))
      }
      number += own.count
      start = end + 2
    }
    return paragraphs
  }

  /// The dateline runs into the first paragraph, as in print.
  private func withDateline(_ dateline: String?, _ paragraphs: [String]) -> [String] {
    guard let dateline, !dateline.isEmpty else { return paragraphs }
    let hasDash = dateline.unicodeScalars.last.map { $0.properties.isDash } ?? false
    let html = "<bdi class=\"dateline\">\(XMLText.escape(dateline))\(hasDash ? "" : " –")</bdi>"
    guard let first = paragraphs.first else { return [html] }
    return [html + " " + first] + paragraphs.dropFirst()
  }

  /// The bar that shows where the matches are, as long as the article.
  private func map(_ marks: [Range<Int>], length: Int) -> [String: Any] {
    [
      "label": Sentence.count(marks.count, "match").replacing("matchs", with: "matches"),
      "ticks": marks.prefix(200).enumerated().map { number, mark in
        let place = min(997, mark.lowerBound * 1_000 / max(1, length))
        return ["id": "m\(number + 1)", "x": place, "hit": max(0, place - 5)] as [String: Any]
      },
    ]
  }

  private func facts(_ article: Article, file: String) -> [[String: Any]] {
    var facts: [[String: Any]] = []
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { facts.append(["name": name, "value": value]) }
    }
    let metadata = article.metadata
    add("Second headline", metadata.subheadline)
    add("Slugline", metadata.slugline)
    add("Subjects", metadata.subjects.compactMap { $0.name ?? $0.code }.joined(separator: ", "))
    add("Rights", metadata.rights)
    add("File", "\(file):\(article.line)")
    add("Id", article.id)
    if let url = article.url, url.hasPrefix("https://") || url.hasPrefix("http://") {
      facts.append(["name": "On the web", "value": url, "href": url])
    } else {
      add("On the web", article.url)
    }
    return facts
  }
}
