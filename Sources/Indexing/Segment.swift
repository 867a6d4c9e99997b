import Articles
import FoundationEssentials
import TextAnalysis
import Xapian

/// A small database of some hundred consecutive articles, with its list of words.
struct Segment: Sendable {
  let path: String

  static let databaseName = "articles"
  var databasePath: String { path + "/" + Self.databaseName }
  var wordsPath: String { path + "/words" }

  /// Builds the segment of `articles` at `path`.
  ///
  /// - Parameter keepsTermLists: Whether the terms of each article are kept; a third of the time to build.
  ///
  /// Where positions are kept it is for readers on other machines, to whom stores are of no use: Xapian's tables hold all then.
  static func build(
    _ articles: [Article], at path: String, with maker: DocumentMaker, keepsTermLists: Bool = false
  ) throws -> Segment {
    let segment = Segment(path: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let writer = try WritableDatabase(
      path: segment.databasePath, mode: .createOrOverwrite,
      options: keepsTermLists ? [.noSync, .dangerous] : [.noSync, .noTermlist, .dangerous],
      stores: maker.keepsPositions ? nil : Schema.stores)
    var buffer = DocumentBuffer()
    maker.startSegment()
    for article in articles {
      maker.make(article, into: &buffer)
      try writer.add(buffer)
    }
    try writer.commit()
    try writer.close()
    try WordList(maker.wordCounts, of: maker.analyzer).write(to: segment.wordsPath)
    return segment
  }

  /// The names of the database's files that hold anything.
  func databaseFiles() throws -> [String] { try Self.files(ofDatabase: databasePath) }

  /// The names of the files of a database, but for Xapian's lock.
  static func files(ofDatabase path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).filter { $0 != "flintlock" }.sorted()
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
