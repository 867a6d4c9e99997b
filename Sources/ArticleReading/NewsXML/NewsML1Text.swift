/// The text of an item of NewsML 1.x, which is in one of its components or in several.
enum NewsML1Text {
  /// The first text that is a story, behind the lead that stands beside it in a component of its own.
  static func story(in components: [MarkupElement]) -> [String] {
    for component in components {
      let body = text(component)
      guard !body.isEmpty else { continue }
      let parent = components.first { $0.all("NewsComponent").contains { $0 === component } }
      let lead = parent?.all("NewsComponent").first { role(of: $0) == "lead" }.map { text(of: $0) } ?? []
      return lead.first == body.first ? body : lead + body
    }
    return components.lazy.filter { role(of: $0) == "lead" }.map { text(of: $0) }.first { !$0.isEmpty } ?? []
  }

  static func role(of component: MarkupElement) -> String? {
    component.first("Role")?["FormalName"]?.lowercased()
  }

  /// The text of a component's own content, when it is the story.
  private static func text(_ component: MarkupElement) -> [String] {
    let role = role(of: component)
    guard role == nil || ["body", "main", "text", "main text", "bodytext", "story"].contains(role ?? "")
    else {
      return []
    }
    return text(of: component)
  }

  /// The text of a component, whatever its part.
  static func text(of component: MarkupElement) -> [String] {
    for content in component.all("ContentItem") {
      guard let data = content.first("DataContent") else { continue }
      let type = content.first("MimeType")?["FormalName"]?.lowercased() ?? "text"
      guard type.contains("text") || type.contains("xml") || type.contains("html") || type.contains("nitf"),
        !type.contains("css"), content.first("Encoding") == nil
      else { continue }
      if let nitf = data.first("nitf") { return NITFArticle.draft(of: nitf).paragraphs }
      let found =
        data.children.isEmpty
        ? DisguisedText.paragraphs(of: data.rawText, type: type) : DisguisedText.paragraphs(of: data)
      if !found.isEmpty { return found }
    }
    return []
  }
}
