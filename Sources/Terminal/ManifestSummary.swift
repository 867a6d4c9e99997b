import DatelineCore

/// What a person is told when a generation was published.
package enum ManifestSummary {
  /// The lines that end a rebuild.
  package static func text(of manifest: Manifest, in folder: IndexFolder) -> String {
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
}
