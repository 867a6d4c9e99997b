import Articles

/// What a page says of itself as schema.org's NewsArticle, in JSON-LD.
struct SchemaArticle {
  private let value: JSONValue

  /// The first article in the scripts of a page.
  static func find(in root: MarkupElement) -> SchemaArticle? {
    var scripts: [MarkupElement] = []
    root.visit { element in
      if element.name == "script", element["type"]?.lowercased().hasPrefix("application/ld+json") == true {
        scripts.append(element)
      }
    }
    for script in scripts {
      guard let value = JSONValue(parsing: Array(script.rawText.utf8)) else { continue }
      if let article = article(in: value, depth: 0) { return SchemaArticle(value: article) }
    }
    return nil
  }

  private static func article(in value: JSONValue, depth: Int) -> JSONValue? {
    guard depth < 6 else { return nil }
    if case .array(let values) = value {
      return values.lazy.compactMap { article(in: $0, depth: depth + 1) }.first
    }
    let types = value["@type"]?.elements.compactMap(\.text) ?? []
    if types.contains(where: { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" }) {
      return value
    }
    for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
      if let inner = value[key], let found = article(in: inner, depth: depth + 1) { return found }
    }
    return nil
  }

  var headline: String? { line("headline") ?? line("name") }
  var subheadline: String? { line("alternativeHeadline") }
  var body: String? { value["articleBody"]?.text }
  var published: String? { line("datePublished") ?? line("dateCreated") }
  var modified: String? { line("dateModified") }
  var language: String? { line("inLanguage") ?? value["inLanguage"]?["alternateName"]?.text }
  var publisher: String? { Self.name(of: value["publisher"]) }

  var url: String? { line("url") ?? line("mainEntityOfPage") ?? value["mainEntityOfPage"]?["@id"]?.text }

  var authors: String? {
    let names = value["author"]?.elements.compactMap { Self.name(of: $0) } ?? []
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  var subjects: [String] {
    let sections = value["articleSection"]?.elements.compactMap(\.text) ?? []
    let words = value["keywords"]?.elements.compactMap(\.text) ?? []
    return (sections + words.flatMap { $0.split(separator: ",").map(String.init) }).map { OneLine.of($0) }
  }

  private func line(_ key: String) -> String? { OneLine.nonEmpty(Self.unescaped(value[key]?.text)) }

  private static func name(of value: JSONValue?) -> String? {
    OneLine.nonEmpty(unescaped(value?.text ?? value?["name"]?.text))
  }

  /// Some write entities of HTML into JSON.
  private static func unescaped(_ text: String?) -> String? {
    guard let text, text.contains("&"), text.contains(";") else { return text }
    return MarkupDocument.paragraphs(ofHTML: text).joined(separator: " ")
  }
}
