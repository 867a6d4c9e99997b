import Articles

/// An element of XML or HTML with all that is in it.
final class MarkupElement {
  /// What stands between the tags of an element.
  enum Node {
    case element(MarkupElement)
    case text(String)
  }

  /// The name without a prefix for the vocabularies of news and XHTML, with one otherwise: `headline`, `dc:creator`.
  let name: String
  /// Names and values in the order of the document.
  let attributes: [(name: String, value: String)]
  /// Elements and text in the order of the document.
  var nodes: [Node] = []
  /// The line of the start tag, from 1.
  let line: Int

  init(_ name: String, attributes: [(name: String, value: String)] = [], line: Int = 1) {
    self.name = name
    self.attributes = attributes
    self.line = line
  }

  /// The value of an attribute, or `nil` where there is none or it is blank.
  subscript(attribute: String) -> String? {
    guard let value = attributes.first(where: { $0.name == attribute })?.value else { return nil }
    return OneLine.nonEmpty(value)
  }

  /// The elements directly inside.
  var children: [MarkupElement] {
    nodes.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The first element that a path of names leads to.
  func first(_ path: String...) -> MarkupElement? { first(path[...]) }

  private func first(_ path: ArraySlice<String>) -> MarkupElement? {
    guard let name = path.first else { return self }
    for child in children where child.name == name {
      if let found = child.first(path.dropFirst()) { return found }
    }
    return nil
  }

  /// The elements directly inside that have one of `names`.
  func all(_ names: String...) -> [MarkupElement] { children.filter { names.contains($0.name) } }

  /// The elements at any depth that have one of `names`, in the order of the document.
  func descendants(_ names: String...) -> [MarkupElement] {
    var found: [MarkupElement] = []
    visit { if names.contains($0.name) { found.append($0) } }
    return found
  }

  /// Calls `body` with each element inside, in the order of the document.
  func visit(_ body: (MarkupElement) -> Void) {
    for child in children {
      body(child)
      child.visit(body)
    }
  }

  /// All text inside as one line, or `nil` where there is none.
  var oneLine: String? { OneLine.nonEmpty(rawText) }

  /// All text inside, as it stands.
  var rawText: String {
    var text = ""
    appendText(to: &text)
    return text
  }

  private func appendText(to text: inout String) {
    for node in nodes {
      switch node {
      case .text(let part): text += part
      case .element(let element): element.appendText(to: &text)
      }
    }
  }
}
