import Articles
import Foundation
import TextAnalysis
import Xapian

/// A small database of some hundred consecutive articles, merged with the others into a generation.
struct Segment {
  let path: String

  var databasePath: String { path + "/articles" }
  var wordsPath: String { path + "/words" }

  /// Builds the segment of `articles` at `path`.
  static func build(_ articles: [Article], at path: String, with maker: DocumentMaker) throws -> Segment {
    let segment = Segment(path: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let writer = try WritableDatabase(
      path: segment.databasePath, mode: .createOrOverwrite, options: [.noSync, .noTermlist, .dangerous])
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

  /// Builds the segment anew without the articles at `ordinals`, from the text it stores itself.
  ///
  /// - Parameter drop: Told of each article that is left out.
  func rebuilt(
    without ordinals: Set<Int32>, at path: String, with maker: DocumentMaker, drop: (Article) -> Void
  ) throws -> Segment {
    let database = try Database(path: databasePath)
    var kept: [Article] = []
    for ordinal in 0..<Int32(try database.facts().documentCount) {
      // Documents are numbered from 1 in the order they were added.
      let article = try database.withDocumentData(of: UInt32(ordinal) + 1) { try ArticleRecord.decode($0) }
      if ordinals.contains(ordinal) { drop(article) } else { kept.append(article) }
    }
    return try Segment.build(kept, at: path, with: maker)
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
