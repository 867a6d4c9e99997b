import Dateline

/// The generations that are kept, and how the last rebuild ended.
struct GenerationHistory {
  struct Entry: Encodable {
    let id: String
    let created: String?
    let articles: Int?
    let bytes: Int64?
    let seconds: Double?
    /// Why its manifest cannot be read, if it cannot.
    let fault: String?
  }

  let entries: [Entry]
  let lastRebuild: RebuildStatus?

  init(_ index: IndexFolder) {
    lastRebuild = RebuildStatus(of: index)
    entries = index.generationIDs().map { id in
      do throws(IndexError) {
        let manifest = try index.manifest(of: id)
        return Entry(
          id: id, created: manifest.created, articles: manifest.counts.articles,
          bytes: manifest.databases.reduce(0) { $0 + $1.bytes }, seconds: manifest.seconds, fault: nil)
      } catch {
        return Entry(id: id, created: nil, articles: nil, bytes: nil, seconds: nil, fault: error.description)
      }
    }
  }

  /// A line a generation, oldest first, the published one marked.
  func text(published: String) -> String {
    entries.map { entry in
      let mark = entry.id == published ? "* " : "  "
      guard let articles = entry.articles, let bytes = entry.bytes, let seconds = entry.seconds else {
        return mark + entry.id + "  " + Style.printable(entry.fault ?? "") + "\n"
      }
      return "\(mark)\(entry.id)  \(articles) articles, \(bytes >> 20) MiB, built in \(seconds.rounded1) s\n"
    }.joined()
  }
}
