extension String {
  private static let slash = UInt8(ascii: "/")

  /// What stands behind a path's last slash; of `a/b/` it is `b`.
  package var lastPathComponent: String {
    let path = utf8[..<endWithoutSlashes]
    guard path.count > 1 || path.first != Self.slash, let slash = path.lastIndex(of: Self.slash) else {
      return String(self[..<path.endIndex])
    }
    return String(self[path.index(after: slash)..<path.endIndex])
  }

  /// The folder that a path is in: empty for a name alone, `/` for what is in the root.
  package var parentPath: String {
    guard let slash = utf8[..<endWithoutSlashes].lastIndex(of: Self.slash) else { return "" }
    let parent = String(self[..<utf8.index(after: slash)])
    return String(parent[..<parent.endWithoutSlashes])
  }

  /// A path without the last point of its name and what stands behind; a name that begins with its only point has nothing to lose.
  package var withoutPathExtension: String {
    let name = lastPathComponent
    guard let point = name.lastIndex(of: "."), point > name.startIndex else { return self }
    let path = self[..<endWithoutSlashes]
    return String(path.utf8.dropLast(name[point...].utf8.count)) ?? self
  }

  private var endWithoutSlashes: Index {
    let last = utf8.lastIndex { $0 != Self.slash } ?? startIndex
    return isEmpty ? startIndex : utf8.index(after: last)
  }
}
