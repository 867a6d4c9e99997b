import Articles

/// The lines between the headline of a page and its story: the headline again, author and date, buttons to share it.
struct HTMLLead {
  let title: String
  let byline: String?

  /// Lines of this kind are short.
  private static let mostWords = 14
  private static let beginnings = [
    "share", "published", "updated", "posted", "last updated", "first published", "print", "save", "listen",
    "veröffentlicht",
    "publié", "publicado", "pubblicato", "teilen", "partager", "compartir",
  ]

  /// `paragraphs` without those at the top; of one that has several lines the first may go.
  func without(_ paragraphs: [String]) -> [String] {
    var rest = paragraphs[...]
    while let first = rest.first {
      let lines = first.split(whereSeparator: \.isNewline)
      let kept = lines.drop { isLead(OneLine.of(String($0))) }
      if kept.count == lines.count { break }
      rest.removeFirst()
      if !kept.isEmpty {
        rest = [kept.joined(separator: "\n")] + rest
        break
      }
    }
    return rest.isEmpty ? paragraphs : Array(rest)
  }

  private func isLead(_ line: String) -> Bool {
    if line == title || line.isEmpty { return true }
    let words = line.split(separator: " ")
    guard words.count <= Self.mostWords, let last = line.last, !".!?:”\"»".contains(last) else {
      return false
    }
    if WireCopy.byline(line) != nil || PublicationDate(parsing: line) != nil { return true }
    if let byline, byline.count > 3, line.contains(byline),
      words.count <= byline.split(separator: " ").count + 8
    {
      return true
    }
    let small = line.lowercased()
    return Self.beginnings.contains { small == $0 || small.hasPrefix($0 + " ") || small.hasPrefix($0 + ":") }
      && words.count <= 8
  }
}
