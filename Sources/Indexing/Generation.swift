import Articles
import FoundationEssentials
import Xapian

/// A generation, opened for reading. It stays what it is when another one is published.
///
/// Not `Sendable`, as its database is not.
public final class Generation {
  /// What is known of it.
  public let manifest: Manifest
  /// Its articles: all its databases opened as one.
  public let database: Database
  /// The folder it lies in.
  public let path: String
  /// Shards that are not searched, where they could not be asked and it was allowed to go on without them.
  public let missingShards: [ShardFault]
  private let hold: GenerationHold?
  private let lines: ArticleLines?
  /// The shards that it is made of, where it is a set of them.
  private let shards: RemoteShards?
  /// Held open, as the database's tables are, so that the words can be read when the folder is gone.
  private let wordsFile: OpenFile
  /// Read when they are first asked for.
  private var knownWords: WordList?

  /// Opens what `index` has published.
  ///
  /// The link is resolved once and everything read from the generation's own folder, so that a publication in
  /// between can not mix two generations. One that is pruned in between is no error: the next one is opened.
  ///
  /// - Throws: ``IndexError`` when there is none, when its layout is another's, or when it is damaged.
  public convenience init(publishedIn index: IndexFolder) throws(IndexError) {
    var id = try index.currentID()
    while true {
      let path = index.generationPath(id)
      do throws(IndexError) {
        guard FileManager.default.fileExists(atPath: path) else {
          throw .damaged(path: index.currentPath, reason: "it points to \(path), which does not exist")
        }
        try self.init(at: path)
        return
      } catch {
        let now = try index.currentID()
        guard now != id else { throw error }
        id = now
      }
    }
  }

  /// Opens the generation in a folder, published or not.
  ///
  /// - Throws: ``IndexError`` when its layout is another's, or when it is damaged.
  public init(at path: String) throws(IndexError) {
    self.path = path
    missingShards = []
    shards = nil
    hold = GenerationHold.reading(path)
    manifest = try Manifest.read(from: path)
    wordsFile = try WordList.open(Segment(path: path).wordsPath)
    for file in manifest.files { try file.glance(in: path) }
    for database in manifest.databases {
      for file in database.files { try file.glance(in: path + "/" + database.name) }
    }
    lines = try ArticleLines(in: path, counts: manifest.databases.map(\.articles))
    let databasePath = Segment(path: path).databasePath
    let uuid: String
    do {
      database = try Database(paths: manifest.databases.map { path + "/" + $0.name })
      uuid = try database.uuid()
      // Xapian takes a table that is gone for an empty one. A database has an article.
      for docid in manifest.databases.indices {
        try database.withDocumentData(of: UInt32(docid) + 1) { _ = try ArticleRecord.searchedTexts(of: $0) }
      }
    } catch IndexError.damagedRecord {
      throw .damaged(
        path: databasePath,
        reason: "the texts of articles cannot be read back (texts.store; docdata.glass of a shard)")
    } catch {
      throw .damaged(path: databasePath, reason: "\(error)")
    }
    guard uuid == manifest.uuid else {
      throw .damaged(path: path, reason: "its database is not the one that the manifest names")
    }
  }

  /// Takes over the shards of a set that were opened.
  init(
    _ shards: RemoteShards, of catalogue: Catalogue, in file: CatalogueFile, missing: [ShardFault]
  ) throws(IndexError) {
    path = file.path
    hold = nil
    lines = nil
    missingShards = missing
    self.shards = shards
    database = shards.database
    manifest = Manifest(catalogue)
    wordsFile = try WordList.open(file.wordsPath(of: catalogue))
  }

  /// The numbers of all articles, in the order of the archive. Xapian numbers the articles of several databases in turn.
  public var docids: [UInt32] {
    let count = manifest.databases.count
    return manifest.databases.enumerated().flatMap { number, database in
      (0..<database.articles).map { UInt32($0 * count + number + 1) }
    }
  }

  /// The line of its file on which an article begins.
  ///
  /// - Throws: ``IndexError/damagedRecord`` if it cannot be read.
  public func line(of docid: UInt32) throws(IndexError) -> Int {
    if let shards { return try shards.line(of: docid) }
    guard let lines else { throw .damagedRecord }
    return try lines.line(of: docid)
  }

  /// The lines of all articles of one of its databases.
  func lines(ofDatabase place: Int) throws(IndexError) -> [UInt32] {
    guard let lines else { throw .notOfCatalogue(path: path, what: "adding articles") }
    return try lines.lines(ofDatabase: place, count: manifest.databases[place].articles)
  }

  /// An article by its number.
  ///
  /// - Throws: ``IndexError/damagedRecord`` if it cannot be read back.
  public func article(_ docid: UInt32) throws -> Article {
    var article = try database.withRecord(of: docid) { try ArticleRecord.decode($0) }
    article.line = try line(of: docid)
    return article
  }

  /// The words of its articles.
  ///
  /// - Throws: ``IndexError/damaged(path:reason:)`` if the list cannot be read.
  public func words() throws(IndexError) -> WordList {
    if let knownWords { return knownWords }
    let words = try WordList(contentsOf: wordsFile, path: Segment(path: path).wordsPath)
    knownWords = words
    return words
  }
}
