import Articles
import Xapian

/// Reads articles back out of chunks. One thread holds it; the chunk read last stays open.
final class ChunkReader {
  private var database: Database?
  private var path = ""

  /// The article at a place of a chunk.
  func article(_ chunk: Chunk, _ place: Int) throws -> Article {
    if database == nil || path != chunk.segment.databasePath {
      path = chunk.segment.databasePath
      database = try Database(path: path)
    }
    guard let database else { throw IndexError.damagedRecord }
    // Documents are numbered from 1 in the order they were added.
    return try database.withDocumentData(of: UInt32(place) + 1) { try ArticleRecord.decode($0) }
  }
}
