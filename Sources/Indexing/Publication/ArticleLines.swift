import FoundationEssentials

/// The lines that articles begin on, beside the databases: they move from night to night while the articles stay what they are.
///
/// On disk four bytes each, little-endian, in the order of the databases.
struct ArticleLines {
  static let fileName = "lines"

  private let file: OpenFile
  private let starts: [Int]

  static func write(_ lines: [UInt32], to folder: String) throws(IndexError) {
    let bytes = bytes(of: lines)
    guard FileManager.default.createFile(atPath: folder + "/" + fileName, contents: Data(bytes)) else {
      throw .notWritable(path: folder + "/" + fileName, reason: "it could not be written")
    }
  }

  static func bytes(of lines: some Sequence<UInt32>) -> [UInt8] {
    lines.flatMap { line in (0..<4).map { UInt8(truncatingIfNeeded: line >> (8 * $0)) } }
  }

  static func lines(of bytes: [UInt8]) -> [UInt32] {
    stride(from: 0, to: bytes.count - bytes.count % 4, by: 4).map { start in
      bytes[start..<start + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
  }

  /// Opens the list of a generation whose databases hold `counts` articles.
  init(in folder: String, counts: [Int]) throws(IndexError) {
    guard let file = OpenFile(folder + "/" + Self.fileName) else {
      throw .damaged(path: folder + "/" + Self.fileName, reason: "it cannot be read")
    }
    self.file = file
    starts = counts.indices.map { counts[..<$0].reduce(0, +) }
  }

  /// The lines of `count` articles of the database at a place.
  func lines(ofDatabase place: Int, count: Int) throws(IndexError) -> [UInt32] {
    guard let bytes = file.bytes(at: starts[place] * 4, count: count * 4), bytes.count == count * 4 else {
      throw .damagedRecord
    }
    return bytes.withUnsafeBytes { bytes in
      (0..<count).map { UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self)) }
    }
  }

  /// The line of a document of all databases opened as one: Xapian numbers them in turn.
  func line(of docid: UInt32) throws(IndexError) -> Int {
    let place = starts[(Int(docid) - 1) % starts.count] + (Int(docid) - 1) / starts.count
    guard let bytes = file.bytes(at: place * 4, count: 4), bytes.count == 4 else { throw .damagedRecord }
    return bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
