import Dateline
import Foundation
import Indexing
import Searching
import TestSupport
import Xapian

/// Stories in one index, and the same in shards that are served and named by a catalogue.
struct ShardedArchive {
  let folder: TemporaryFolder
  let one: Searcher
  let servers: [ShardServer]
  let catalogue: String

  init(_ stories: [Story], shards count: Int = 3) throws {
    let folder = try TemporaryFolder()
    try folder.write(stories, to: "wire.jsonl")
    let whole = Rebuild(index: IndexFolder(path: folder.path("one")), sources: [folder.path("wire.jsonl")])
    try whole.run(builder: "test")
    one = try Searcher(Generation(publishedIn: whole.index))
    var servers: [ShardServer] = []
    for number in 1...count {
      var shard = whole
      shard.index = IndexFolder(path: folder.path("shard\(number)"))
      shard.shard = Shard(number, of: count)
      try shard.run(builder: "test")
      servers.append(try ShardServer(serving: folder.path("shard\(number)/current/served")))
    }
    self.servers = servers
    catalogue = folder.path("live.json")
    self.folder = folder
    _ = try SetPublication(
      in: CatalogueFile(path: catalogue), shards: servers.compactMap { ShardAddress($0.address).map { [$0] } }
    ).run()
  }

  func search(_ request: SearchRequest) throws -> SearchResults {
    try ArchiveReader(path: catalogue).read { try Searcher($0).search(request) }
  }
}
