/// Which elements of an item are not read.
enum IgnoredNames {
  /// - Parameters:
  ///   - read: Names of elements that are read.
  ///   - whole: Names of elements that are read with all that is in them.
  static func of(_ item: MarkupElement, read: Set<String>, whole: Set<String>) -> [String] {
    var names: [String] = []
    var seen: Set<String> = []
    func visit(_ element: MarkupElement) {
      for child in element.children where !whole.contains(child.name) {
        guard read.contains(child.name) else {
          if seen.insert(child.name).inserted { names.append(child.name) }
          continue
        }
        visit(child)
      }
    }
    visit(item)
    return names
  }
}
