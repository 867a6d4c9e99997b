import Articles

/// The text of items of TT up to 2018: NITF with Swedish names, `BODY` with a `TEXT` for the story and one for each box beside it.
enum TTNITFArticle {
  static func draft(of body: MarkupElement) -> ItemDraft {
    var draft = ItemDraft()
    for (number, text) in body.all("TEXT").enumerated() {
      let headline = text.first("RUBRIK")?.oneLine
      if number == 0 {
        draft.article.title = headline ?? ""
        draft.byline = text.first("BYLINE")?.oneLine
        draft.article.dateline = text.first("DAT", "ORT")?.oneLine
      } else if let headline {
        draft.paragraphs.append(headline)
      }
      for part in text.all("INGRESS", "BRODTEXT") { draft.paragraphs += paragraphs(of: part) }
      draft.article.metadata.captions += text.all("BILD").compactMap { picture in
        OneLine.nonEmpty(picture.all("BILDTEXT").flatMap(paragraphs).joined(separator: " "))
      }
    }
    return draft
  }

  private static func paragraphs(of part: MarkupElement) -> [String] {
    part.children.flatMap { element -> [String] in
      guard let text = element.oneLine else { return [] }
      switch element.name {
      case "UL", "OL": return element.children.compactMap(\.oneLine)
      // A speech has a dash in print.
      case "CITAT": return ["– " + text]
      default: return [text]
      }
    }
  }
}
