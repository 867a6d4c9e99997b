import AnswerJSON
import DatelineCore
import Terminal

/// A generation's manifest as a person reads it.
enum ManifestText {
  /// Everything, a fact a line.
  static func full(_ manifest: Manifest, in folder: IndexFolder, history: GenerationHistory) -> String {
    let counts = manifest.counts
    let facts: [(String, String)] = [
      ("index", folder.path), ("generation", manifest.id), ("created", manifest.created),
      ("builder", "dateline \(manifest.builder), index schema \(manifest.schema)"),
      ("language", manifest.language), ("sources", manifest.sources.joined(separator: ", ")),
      ("articles", "\(counts.articles)"), ("undated", "\(counts.undated)"),
      ("text", "\((Double(counts.textBytes) / 1e6).rounded1) MB"), ("files read", "\(counts.files)"),
      ("left out", "\(counts.skipped)"), ("kept with a loss", "\(counts.impaired)"),
      ("replaced", "\(counts.replaced)"), ("built in", "\(manifest.seconds.rounded1) s"),
      ("databases", "\(manifest.databases.count)"),
      ("last rebuild", history.lastRebuild?.summary ?? "unknown"),
    ]
    let width = facts.map(\.0.count).max() ?? 0
    return facts.map { name, value in
      name + String(repeating: " ", count: width - name.count + 2) + Style.printable(value) + "\n"
    }.joined() + "\n" + history.text(published: manifest.id)
  }
}

extension GenerationHistory {
  /// A line a generation, oldest first, the published one marked.
  fileprivate func text(published: String) -> String {
    entries.map { entry in
      let mark = entry.id == published ? "* " : "  "
      guard let articles = entry.articles, let bytes = entry.bytes, let seconds = entry.seconds else {
        return mark + entry.id + "  " + Style.printable(entry.fault ?? "") + "\n"
      }
      return "\(mark)\(entry.id)  \(articles) articles, \(bytes >> 20) MiB, built in \(seconds.rounded1) s\n"
    }.joined()
  }
}
