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
  private let reader: any SourceReader
  private var entries: [Entry] = []

  init(_ index: IndexFolder, reader: any SourceReader) {
    self.reader = reader
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
    let kept = entries.filter { (try? isNeeded($0, isInSources)) ?? true }
    guard kept.count < entries.count else { return }
    let names = Set(kept.map(\.name))
    for entry in entries where !names.contains(entry.name) {
      try? FileManager.default.removeItem(atPath: folder + "/" + entry.name)
    }
    try? JSONEncoder().encode(kept).write(to: URL(fileURLWithPath: listPath), options: .atomic)
  }

  /// Whether a copy has an article that the sources have not, or takes one back.
  private func isNeeded(_ entry: Entry, _ isInSources: (ArticleKey) -> Bool) throws -> Bool {
    let stream = try reader.open([], columns: ColumnMap(), added: [file(entry)]) { _ in false }
    while let event = try stream.nextEvent() {
      switch event {
      case .article(let sent): if !isInSources(ArticleKey(sent.article.id)) { return true }
      case .removal: return true
      case .problem, .unchanged: continue
      }
    }
    return false
  }

  /// Removes all copies.
  func forget() { try? FileManager.default.removeItem(atPath: folder) }
}
