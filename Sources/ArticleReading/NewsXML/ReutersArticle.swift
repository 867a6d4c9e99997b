import Articles

/// An article of the Reuters-21578 collection: SGML that is XML but for its outermost element.
enum ReutersArticle {
  static func draft(of element: MarkupElement) -> ItemDraft {
    var draft = ItemDraft()
    draft.article.id = element["NEWID"] ?? ""
    // `26-FEB-1987 15:01:01.79`
    let date = element.first("DATE")?.oneLine.map { String($0.prefix(21)).replacing("-", with: " ") }
    draft.article.date = draft.date(date, "DATE")
    draft.article.source = "Reuters"
    draft.article.language = "en"
    let text = element.first("TEXT")
    draft.article.title = text?.first("TITLE")?.oneLine ?? ""
    draft.article.dateline = text?.first("DATELINE")?.oneLine
    draft.byline = text?.first("AUTHOR")?.oneLine
    draft.paragraphs = paragraphs(of: text)
    draft.article.metadata.subjects = codes(element.first("TOPICS"))
    draft.article.metadata.places = codes(element.first("PLACES"))
    draft.article.metadata.people = codes(element.first("PEOPLE"))
    draft.article.metadata.organisations = ["ORGS", "EXCHANGES", "COMPANIES"].flatMap {
      codes(element.first($0))
    }
    draft.ignored = element.children.map(\.name).filter { ["UNKNOWN", "MKNOTE"].contains($0) }
    return draft
  }

  private static func paragraphs(of text: MarkupElement?) -> [String] {
    guard let text else { return [] }
    var lines = text.first("BODY")?.rawText ?? ""
    if lines.isEmpty {
      // Unprocessed articles have their text beside the title.
      lines = text.nodes.compactMap { if case .text(let part) = $0 { part } else { nil } }.joined()
      // Stars stand in the place of a headline.
      lines = String(lines.drop { $0.isWhitespace || $0 == "*" })
    }
    var paragraphs = WireText.paragraphs(of: lines)
    while let last = paragraphs.last, ["reuter", "reuters"].contains(last.lowercased()) {
      paragraphs.removeLast()
    }
    if let last = paragraphs.indices.last {
      for mark in [" REUTER", " Reuter"] where paragraphs[last].hasSuffix(mark) {
        paragraphs[last].removeLast(mark.count)
      }
    }
    return paragraphs
  }

  private static func codes(_ element: MarkupElement?) -> [CodedName] {
    element?.all("D").compactMap { $0.oneLine.map { CodedName(code: $0) } } ?? []
  }
}
