import Foundation
import Xapian

/// A published generation, opened for reading. It stays what it is when another one is published.
///
/// Not `Sendable`, as its database is not.
public final class Generation {
  /// What is known of it.
  public let manifest: Manifest
  /// Its articles.
  public let database: Database
  /// The folder it lies in.
  public let path: String
  /// Held open, as the database's tables are, so that the words can be read when the folder is gone.
  private let wordsFile: FileHandle

  /// Opens what `index` has published.
  ///
  /// The link is resolved once and everything read from the generation's own folder, so that a publication in
  /// between can not mix two generations.
  ///
  /// - Throws: ``IndexError`` when there is none, when its layout is another's, or when it is damaged.
  public init(publishedIn index: IndexFolder) throws(IndexError) {
    path = index.generationPath(try index.currentID())
    guard FileManager.default.fileExists(atPath: path) else {
      throw .damaged(path: index.currentPath, reason: "it points to \(path), which does not exist")
    }
    manifest = try Manifest.read(from: path)
    let databasePath = Segment(path: path).databasePath
    let uuid: String
    do {
      database = try Database(path: databasePath)
      uuid = try database.uuid()
      // Xapian takes a table that is gone for an empty one. A generation has an article.
      try database.withDocumentData(of: 1) { _ = try ArticleRecord.searchedTexts(of: $0) }
    } catch IndexError.damagedRecord {
      throw .damaged(path: databasePath, reason: "the texts of articles cannot be read back (docdata.glass)")
    } catch {
      throw .damaged(path: databasePath, reason: "\(error)")
    }
    guard uuid == manifest.uuid else {
      throw .damaged(path: path, reason: "its database is not the one that the manifest names")
    }
    wordsFile = try WordList.open(Segment(path: path).wordsPath)
  }

  /// The words of its articles.
  ///
  /// - Throws: ``IndexError/damaged(path:reason:)`` if the list cannot be read.
  public func words() throws(IndexError) -> WordList {
    try WordList(contentsOf: wordsFile, path: Segment(path: path).wordsPath)
  }
}
