/// Text of a vocabulary that is not known here: an element with nothing but elements in it is taken for structure, any other for a paragraph.
enum StructuredText {
  static func paragraphs(of element: MarkupElement) -> [String] {
    let isStructure =
      !element.children.isEmpty
      && element.nodes.allSatisfy { node in
        if case .text(let text) = node { text.isBlank } else { true }
      }
    return isStructure
      ? element.children.flatMap(paragraphs) : element.oneLine.map { [$0] } ?? []
  }
}
