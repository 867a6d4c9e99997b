import Mustache

/// The templates, and what every page has.
struct Pages: Sendable {
  private let library: MustacheLibrary
  private let assets: Assets

  /// Escapes what templates are filled with. The library's own escapes a quote or a bracket only where no mark stands upon it.
  private struct Escaping: MustacheContentType {
    func escapeText(_ text: String) -> String { XMLText.escape(text) }
  }

  /// - Throws: The library's error when a template is none.
  init(_ assets: Assets) throws {
    self.assets = assets
    MustacheContentTypes.register(Escaping(), named: "NEWS")
    var library = MustacheLibrary()
    for (name, text) in assets.templates {
      try library.register("{{% CONTENT_TYPE:NEWS}}" + text, named: name)
    }
    self.library = library
  }

  /// Fills a template.
  func render(_ name: String, _ values: [String: Any]) -> [UInt8] {
    let common: [String: Any] = ["style": assets.style, "script": assets.script, "icon": assets.icon]
    return Array((library.render(values.merging(common) { $1 }, withTemplate: name) ?? "").utf8)
  }

  /// The page that says what went wrong.
  func problem(_ problem: Problem) -> [UInt8] {
    let heading =
      switch problem.status.code {
      case 404: "That is not in the archive"
      case 500...: "The archive cannot answer just now"
      default: "That cannot be shown"
      }
    return render(
      "problem",
      [
        "title": "\(heading) – Dateline", "kind": "results", "skip": "the message", "q": "",
        "heading": heading, "detail": Sentence.whole(problem.detail), "unit": "result",
      ])
  }
}
