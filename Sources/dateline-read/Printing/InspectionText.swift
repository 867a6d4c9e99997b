import Dateline
import Terminal

/// What was read of an article, a field a line, and what was passed over.
struct InspectionText {
  let style: Style

  func render(_ article: Article, ignored: [String]) -> String {
    let metadata = article.metadata
    let fields: [(String, String?)] = [
      ("id", article.id), ("title", article.title), ("subheadline", metadata.subheadline),
      ("byline", article.byline), ("dateline", article.dateline), ("date", article.date?.description),
      ("created", metadata.created?.description), ("embargo", metadata.embargo?.description),
      ("language", article.language), ("source", article.source), ("provider", metadata.provider),
      ("url", article.url), ("slugline", metadata.slugline), ("urgency", metadata.urgency.map(String.init)),
      ("version", metadata.version.map(String.init)), ("rights", metadata.rights),
      ("subjects", names(metadata.subjects)), ("genres", names(metadata.genres)),
      ("places", names(metadata.places)), ("people", names(metadata.people)),
      ("organisations", names(metadata.organisations)),
      ("captions", list(metadata.captions, separator: "\n")), ("credits", article.credits),
    ]
    var text = style.bold("\(Style.printable(article.path)):\(article.line)") + "\n"
    for (name, value) in fields {
      guard let value, !value.isEmpty else { continue }
      text += line(name, value)
    }
    text += style.dim("body") + "\n"
    for paragraph in article.body.split(separator: "\n") {
      text += "  \(Style.printable(String(paragraph)))\n"
    }
    if !ignored.isEmpty {
      text += style.dim("ignored: \(Style.printable(ignored.joined(separator: ", ")))") + "\n"
    }
    return text + "\n"
  }

  func render(_ removal: ArticleRemoval) -> String {
    style.bold("\(Style.printable(removal.path)):\(removal.line)") + "\n"
      + line("removes", removal.id) + line("pubstatus", removal.status)
      + (removal.version.map { line("version", String($0)) } ?? "") + "\n"
  }

  /// A name, and a value whose further lines are indented alike.
  private func line(_ name: String, _ value: String) -> String {
    let label = name + String(repeating: " ", count: max(1, 15 - name.count))
    let lines = value.split(separator: "\n").map { Style.printable(String($0)) }
    return style.dim(label) + lines.joined(separator: "\n" + String(repeating: " ", count: 15)) + "\n"
  }

  private func names(_ names: [CodedName]) -> String? {
    list(
      names.map { name in
        guard let code = name.code, let words = name.name else { return name.label }
        return "\(words) (\(code))"
      }, separator: ", ")
  }

  private func list(_ values: [String], separator: String) -> String? {
    values.isEmpty ? nil : values.joined(separator: separator)
  }
}
