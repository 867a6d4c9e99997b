import Indexing

/// The generations that are kept, and how the last rebuild ended.
package struct GenerationHistory {
  package struct Entry: Encodable {
    package let id: String
    package let created: String?
    package let articles: Int?
    package let bytes: Int64?
    package let seconds: Double?
    /// Why its manifest cannot be read, if it cannot.
    package let fault: String?
  }

  package let entries: [Entry]
  package let lastRebuild: RebuildStatus?

  package init(_ index: IndexFolder) {
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
}
