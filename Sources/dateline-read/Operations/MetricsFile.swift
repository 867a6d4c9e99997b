import Dateline
import FoundationEssentials
import Glibc
import Terminal

/// What node_exporter's textfile collector reads: how the last rebuild went. Replaced by rename, so that it is never half written.
///
/// It is written when a rebuild begins, as a failure, so that one that is killed does not leave yesterday's success behind.
struct MetricsFile {
  let path: String
  let index: IndexFolder

  func begin() throws { try write(success: 0, running: 1, manifest: nil) }

  func end(_ manifest: Manifest) throws { try write(success: 1, running: 0, manifest: manifest) }

  func fail() throws { try write(success: 0, running: 0, manifest: nil) }

  private func write(success: Int, running: Int, manifest: Manifest?) throws {
    let published = try? manifest ?? index.manifest(of: index.currentID())
    var lines: [String] = []
    func add(_ name: String, _ help: String, _ values: [(labels: String, value: Double)]) {
      lines.append("# HELP dateline_\(name) \(help)")
      lines.append("# TYPE dateline_\(name) gauge")
      for (labels, value) in values { lines.append("dateline_\(name)\(labels) \(value)") }
    }
    add("rebuild_success", "Whether the last rebuild published a generation.", [("", Double(success))])
    add("rebuild_running", "Whether a rebuild was at work when this was written.", [("", Double(running))])
    add(
      "rebuild_timestamp_seconds", "When this was written.", [("", Date().timeIntervalSince1970.rounded())])
    if let published {
      let created = PublicationDate(parsing: published.created)?.secondsSinceEpoch ?? 0
      add("published_timestamp_seconds", "When the published generation was built.", [("", Double(created))])
      let counts = published.counts
      add(
        "articles", "Articles of the published generation, and what became of the others.",
        [
          ("{state=\"indexed\"}", Double(counts.articles)),
          ("{state=\"unchanged\"}", Double(published.unchanged)),
          ("{state=\"left_out\"}", Double(counts.skipped)), ("{state=\"impaired\"}", Double(counts.impaired)),
          ("{state=\"replaced\"}", Double(counts.replaced)), ("{state=\"undated\"}", Double(counts.undated)),
        ])
      add("files", "Files that were read.", [("", Double(counts.files))])
      add("text_bytes", "Bytes of headlines and bodies.", [("", Double(counts.textBytes))])
      add(
        "stage_seconds", "Seconds that a stage of the published generation took.",
        published.stages.map { ("{stage=\"\($0.name)\"}", $0.seconds) })
    }
    let new = path + ".new"
    let text = lines.joined(separator: "\n") + "\n"
    guard FileManager.default.createFile(atPath: new, contents: Data(text.utf8)), rename(new, path) == 0
    else {
      throw InputError("\(path): the metrics cannot be written: \(String(cString: strerror(errno))).")
    }
  }
}
