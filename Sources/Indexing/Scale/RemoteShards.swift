import Xapian

/// The shards of a set that answer, opened as one database.
///
/// Not `Sendable`, as its databases are not.
final class RemoteShards {
  /// All of them as one; documents are numbered in turn.
  let database: Database
  private let parts: [Database]
  /// Databases of articles behind each part, without the one that has none.
  private let counts: [Int]
  private var lines: [Piece: [UInt32]] = [:]

  private struct Piece: Hashable {
    let part: Int
    let database: Int
    let number: Int
  }

  init(_ parts: [ShardOpening.Part]) throws(XapianError) {
    self.parts = parts.map(\.database)
    counts = parts.map(\.entry.databases)
    database = try Database(joining: self.parts)
  }

  /// The line of its file on which an article begins.
  func line(of docid: UInt32) throws(IndexError) -> Int {
    let (part, inPart) = ((Int(docid) - 1) % parts.count, (Int(docid) - 1) / parts.count)
    // In front of the databases of articles stands one that has none.
    let (place, article) = (inPart % (counts[part] + 1) - 1, inPart / (counts[part] + 1))
    let piece = Piece(part: part, database: place, number: article / ShardCard.linesOfPiece)
    let known: [UInt32]
    if let lines = lines[piece] {
      known = lines
    } else {
      do throws(XapianError) {
        known = try ShardCard.lines(piece.database, piece: piece.number, from: parts[part])
      } catch {
        throw .remote(error)
      }
    }
    lines[piece] = known
    let number = article % ShardCard.linesOfPiece
    guard known.indices.contains(number) else { throw .damagedRecord }
    return Int(known[number])
  }
}
