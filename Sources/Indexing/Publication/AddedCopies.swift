import Articles
import FoundationEssentials

/// Copies of files that were added during the day from outside the sources, kept until the sources have their articles.
///
///     Index/added/{files.json, 1-brief.json, 2-storm.txt, …}
struct AddedCopies {
  private struct Entry: Codable {
    let name: String
    let path: String
    let relative: String
    /// Of a table that was added with a mapping.
    let columns: ColumnMap?

    init(_ file: AddedFile, name: String) {
      (self.name, path, relative) = (name, file.path, file.relative)
      columns = file.columns.isEmpty ? nil : file.columns
    }
  }

  private let folder: String
  private var entries: [Entry] = []

  init(_ index: IndexFolder) {
    folder = index.path + "/added"
    if let data = FileManager.default.contents(atPath: listPath),
      let entries = try? JSONDecoder().decode([Entry].self, from: data)
    {
      self.entries = entries
    }
  }

  private var listPath: String { folder + "/files.json" }

  /// The files, in the order they were added.
  var files: [AddedFile] {
    entries.map(file)
  }

  private func file(_ entry: Entry) -> AddedFile {
    AddedFile(
      location: folder + "/" + entry.name, path: entry.path, relative: entry.relative,
      columns: entry.columns ?? ColumnMap())
  }

  /// Puts a copy of a file aside.
  mutating func keep(_ file: AddedFile) throws(IndexError) {
    let number = (entries.compactMap { Int($0.name.prefix { $0 != "-" }) }.max() ?? 0) + 1
    let name = "\(number)-\(file.relative.lastPathComponent)"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: file.location, toPath: folder + "/" + name)
      entries.append(Entry(file, name: name))
      try DiskSync.one(folder + "/" + name)
      try JSONEncoder().encode(entries).write(to: URL(fileURLWithPath: listPath), options: .atomic)
    } catch {
      throw .notWritable(path: folder, reason: FileFault.reason(of: error))
    }
  }

  /// Removes the copies all of whose articles are in the sources now. One that takes an article back is needed as long as the
  /// sources may have that article.
  func drop(where isInSources: (ArticleKey) -> Bool) {
    let kept = entries.filter { entry in
      guard let stream = try? ArticleStream(sources: [], added: [file(entry)]) else { return true }
      var isNeeded = false
      while let event = stream.next() {
        switch event {
        case .article(let article): if !isInSources(ArticleKey(article.id)) { isNeeded = true }
        case .removal: isNeeded = true
        case .problem: continue
        }
      }
      return isNeeded
    }
    guard kept.count < entries.count else { return }
    let names = Set(kept.map(\.name))
    for entry in entries where !names.contains(entry.name) {
      try? FileManager.default.removeItem(atPath: folder + "/" + entry.name)
    }
    try? JSONEncoder().encode(kept).write(to: URL(fileURLWithPath: listPath), options: .atomic)
  }

  /// Removes all copies.
  func forget() { try? FileManager.default.removeItem(atPath: folder) }
}
