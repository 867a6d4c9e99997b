import Articles
import FoundationEssentials

/// Which chunks the databases of a generation were merged of, so that copy can be added to it during the day.
struct ChunkList: Codable {
  static let fileName = "chunks.json"

  /// The chunks' names, database by database.
  var databases: [[String]]
  /// The place of the database of what was added since the rebuild, if anything was.
  var added: Int?

  init(_ contents: [DatabaseContent], added: Int?) {
    databases = contents.map { $0.chunks.map(\.description) }
    self.added = added
  }

  init(of folder: String) throws(IndexError) {
    let path = folder + "/" + Self.fileName
    guard let data = FileManager.default.contents(atPath: path),
      let list = try? JSONDecoder().decode(Self.self, from: data)
    else { throw .damaged(path: path, reason: "the list of chunks cannot be read") }
    self = list
  }

  func write(to folder: String) throws {
    try JSONEncoder().encode(self).write(to: URL(fileURLWithPath: folder + "/" + Self.fileName))
  }
}
