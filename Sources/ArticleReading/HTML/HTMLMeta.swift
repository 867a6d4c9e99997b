/// The `meta` and `link` tags of a page.
struct HTMLMeta {
  private var values: [(name: String, value: String)] = []
  private(set) var canonical: String?

  init(_ root: MarkupElement) {
    for element in root.descendants("meta", "link") {
      if element.name == "link" {
        if element["rel"]?.lowercased() == "canonical", canonical == nil { canonical = element["href"] }
        continue
      }
      guard let name = element["property"] ?? element["name"] ?? element["itemprop"] ?? element["http-equiv"],
        let value = element["content"]
      else { continue }
      values.append((name.lowercased(), value))
    }
  }

  /// The value of the first of `names` that there is.
  subscript(names: String...) -> String? {
    for name in names { if let found = values.first(where: { $0.name == name }) { return found.value } }
    return nil
  }

  /// All values of `names`, in the order of the page.
  func all(_ names: String...) -> [String] { values.filter { names.contains($0.name) }.map(\.value) }

  /// Names that are not read.
  func unread(except read: Set<String>) -> [String] {
    var names: [String] = []
    for (name, _) in values where !read.contains(name) && !names.contains(name) {
      names.append("meta " + name)
    }
    return names
  }
}
