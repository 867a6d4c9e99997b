import Dateline

/// A generation's manifest as a person reads it.
enum ManifestText {
  /// The lines that end a rebuild.
  static func summary(of manifest: Manifest, in folder: IndexFolder) -> String {
    let counts = manifest.counts
    var text =
      "Published \(manifest.id) in \(folder.path): \(counts.articles) articles, "
      + "\((Double(counts.textBytes) / 1e6).rounded1) MB of text, in \(manifest.seconds.rounded1) s.\n"
    let remarks = [
      (counts.skipped, "left out"), (counts.impaired, "kept with a loss"),
      (counts.replaced, "replaced by a later one"),
      (counts.undated, "undated"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    if !remarks.isEmpty { text += remarks.joined(separator: ", ") + ".\n" }
    if manifest.unchanged > 0 {
      text +=
        "\(manifest.unchanged) unchanged; \(manifest.reusedDatabases) of \(manifest.databases.count) databases taken over; "
        + manifest.stages.map { "\($0.name) \($0.seconds.rounded1) s" }.joined(separator: ", ") + ".\n"
    }
    return text
  }

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
