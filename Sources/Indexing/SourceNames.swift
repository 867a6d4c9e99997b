import Articles
import Glibc

/// Names files as a rebuild would that came upon them below its sources.
struct SourceNames {
  private let sources: [(named: String, real: String)]

  init(_ sources: [String]) {
    self.sources = sources.map { source in
      let trimmed = source.count > 1 && source.hasSuffix("/") ? String(source.dropLast()) : source
      return (trimmed, Self.real(trimmed))
    }
  }

  /// The files under those names, and whether a rebuild comes upon each of them.
  func files(_ paths: [String], _ columns: ColumnMap) -> [(file: AddedFile, isBelowSource: Bool)] {
    func file(_ location: String, _ path: String, _ relative: String) -> AddedFile {
      AddedFile(location: location, path: path, relative: relative, columns: columns)
    }
    return paths.map { path in
      let real = Self.real(path)
      for source in sources {
        if real == source.real { return (file(path, source.named, source.named.lastPathComponent), true) }
        guard real.hasPrefix(source.real + "/") else { continue }
        let relative = String(real.dropFirst(source.real.count + 1))
        return (file(path, source.named + "/" + relative, relative), true)
      }
      return (file(path, path, path.lastPathComponent), false)
    }
  }

  private static func real(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
