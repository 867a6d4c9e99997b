import Articles
import FoundationEssentials
import Xapian

/// A segment that is kept for later rebuilds, with what it holds and the checksums that say that it is whole.
struct Chunk: Sendable {
  let segment: Segment
  let entries: [ChunkEntry]

  private static let sealName = "seal.json"
  private static let entriesName = "entries"

  /// Writes down what a finished segment holds, and seals it.
  static func seal(_ segment: Segment, entries: [ChunkEntry]) throws -> Chunk {
    let path = segment.path + "/" + entriesName
    guard FileManager.default.createFile(atPath: path, contents: Data(ChunkEntry.encode(entries))) else {
      throw IndexError.notWritable(path: path, reason: "the list of articles could not be written")
    }
    let names = try segment.databaseFiles().map { Segment.databaseName + "/" + $0 } + ["words", entriesName]
    let seals = try names.map { try FileSeal(name: $0, in: segment.path) }
    try JSONEncoder().encode(seals).write(to: URL(fileURLWithPath: segment.path + "/" + sealName))
    return Chunk(segment: segment, entries: entries)
  }

  /// Opens a chunk that was kept.
  ///
  /// - Parameter isThorough: Whether every file is read through, or only looked at.
  /// - Throws: ``IndexError/damaged(path:reason:)`` when any part of it is not what it was.
  init(openedAt segment: Segment, isThorough: Bool) throws(IndexError) {
    let path = segment.path + "/" + Self.sealName
    guard let data = FileManager.default.contents(atPath: path),
      let seals = try? JSONDecoder().decode([FileSeal].self, from: data), seals.count > 2
    else { throw .damaged(path: path, reason: "the checksums cannot be read") }
    for seal in seals {
      if isThorough { try seal.verify(in: segment.path) } else { try seal.glance(in: segment.path) }
    }
    let entriesPath = segment.path + "/" + Self.entriesName
    guard let bytes = FileManager.default.contents(atPath: entriesPath),
      let entries = ChunkEntry.decode([UInt8](bytes))
    else { throw .damaged(path: entriesPath, reason: "the list of articles cannot be read") }
    self.init(segment: segment, entries: entries)
  }

  private init(segment: Segment, entries: [ChunkEntry]) {
    self.segment = segment
    self.entries = entries
  }
}
