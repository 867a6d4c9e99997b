import AnswerJSON
import DatelineCore
import FoundationEssentials
import Terminal

/// The answer to a search as a person reads it.
struct SearchText {
  let style: Style
  let wrapping: LineWrapping
  /// Seconds since 1970 UTC, against which embargoes are held.
  var now = Int64(Date().timeIntervalSince1970)

  func render(_ answer: SearchResults, took: Duration, offset: Int) -> String {
    var lines: [String] = []
    if let suggestion = answer.suggestion { lines += ["Did you mean: \(style.bold(suggestion))", ""] }
    for (number, result) in answer.results.enumerated() {
      lines += self.lines(of: result, number: offset + number + 1)
      lines.append("")
    }
    if !answer.facets.isEmpty { lines.append(FacetText.render(answer.facets)) }
    if let timeline = answer.timeline { lines.append(TimelineText.render(timeline)) }
    lines.append(style.dim(summary(answer, took: took)))
    lines += explanation(answer)
    return lines.joined(separator: "\n") + "\n"
  }

  /// Results alone.
  func render(_ results: [SearchResults.Result]) -> String {
    results.enumerated().map { (lines(of: $1, number: $0 + 1) + [""]).joined(separator: "\n") + "\n" }
      .joined()
  }

  private func lines(of result: SearchResults.Result, number: Int) -> [String] {
    let article = result.article
    let title = style.marked(article.title, result.titleHighlights)
    var lines = ["\(number). \(article.title.isEmpty ? style.dim("(no headline)") : style.bold(title))"]
    let embargo = article.metadata.embargo.flatMap { $0.secondsSinceEpoch > now ? $0 : nil }
    let facts = [
      article.date?.description ?? "undated", article.source, article.path, article.id,
      embargo.map { "under embargo until \($0)" },
    ]
    lines.append(
      wrapping.indent + style.dim(facts.compactMap { $0.map(Style.printable) }.joined(separator: " · ")))
    for evidence in result.countryEvidence {
      let remark = evidence.country.isFacet ? "" : " (in passing)"
      lines.append(wrapping.indent + style.dim(Style.printable(evidence.description) + remark))
    }
    if !result.versions.isEmpty {
      lines.append(wrapping.indent + style.dim("+\(result.versions.count) similar"))
    }
    if let explanation = result.explanation {
      lines += ExplanationText.lines(of: explanation, passages: result.passages).map {
        wrapping.indent + style.dim(Style.printable($0))
      }
    }
    for passage in result.passages {
      lines.append("")
      lines.append(wrapping.wrap(style.marked(passage.text, passage.highlights)))
    }
    return lines
  }

  /// Why nothing has it all, and what else could be asked.
  private func explanation(_ answer: SearchResults) -> [String] {
    let relaxations = answer.relaxations.map { relaxation in
      let part = relaxation.without
      let isWord = part.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "'" }
      let articles = relaxation.total == 1 ? "article" : "articles"
      return "without \(isWord ? "\"\(part)\"" : part): \(relaxation.total) \(articles)"
    }
    return (answer.causes + relaxations).map { wrapping.indent + Style.printable($0) }
  }

  private func summary(_ answer: SearchResults, took: Duration) -> String {
    let count = answer.isTotalExact ? "\(answer.total)" : "about \(answer.total)"
    let articles = answer.total == 1 ? "article" : "articles"
    let time = "(\(took.milliseconds) ms)"
    switch answer.coverage {
    case _ where answer.total == 0: return "Nothing found. \(time)"
    case .all: return "\(count) \(articles) \(time)"
    case .some: return "No article has all the words; \(count) \(articles) with some of them. \(time)"
    }
  }
}
