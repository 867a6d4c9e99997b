import FoundationEssentials
import Xapian

/// What a shard tells of itself where it is served: what its manifest says, its words, and the lines of its articles.
///
/// It lies in the metadata of a database without documents, `about`, that is served in front of the shard's articles, because metadata is all that
/// travels besides articles.
struct ShardCard: Codable, Sendable {
  let shard: Shard
  /// The name that all shards of one night's set share, if they were given one.
  let set: String?
  let generation: String
  let created: String
  let schema: Int
  let builder: String
  let language: String
  /// The stemmers of its articles in other languages; shards of one set may have different ones.
  let otherLanguages: [String]?
  let hasEntities: Bool
  let counts: Manifest.Counts
  /// The UUIDs of the databases of articles, parted by colons.
  let uuid: String
  /// How many databases of articles there are.
  let databases: Int
  /// Bytes of the list of words, and of one piece of it.
  let wordBytes: Int

  static let databaseName = "about"
  /// The file that names the databases to be served, for `xapian-tcpsrv` and `xapian-progsrv`.
  static let stubName = "served"

  private static let cardKey = "dateline:card"
  private static let pieceBytes = 256 << 10
  static let linesOfPiece = 1_024

  private static func wordsKey(_ piece: Int) -> String { "dateline:words:\(piece)" }
  private static func linesKey(_ database: Int, _ piece: Int) -> String {
    "dateline:lines:\(database):\(piece)"
  }

  // MARK: Writing

  init(_ manifest: Manifest, shard: Shard, wordBytes: Int) {
    self.shard = shard
    set = manifest.set
    generation = manifest.id
    created = manifest.created
    schema = manifest.schema
    builder = manifest.builder
    language = manifest.language
    otherLanguages = manifest.otherLanguages
    hasEntities = manifest.hasEntities
    counts = manifest.counts
    uuid = manifest.uuid
    databases = manifest.databases.count
    self.wordBytes = wordBytes
  }

  /// Writes the database `about` and the stub into a generation's folder.
  ///
  /// - Returns: The UUID that the whole has where it is served.
  static func write(
    _ manifest: Manifest, shard: Shard, words: WordList, lines: [[UInt32]], to folder: String
  ) throws -> String {
    let path = folder + "/" + databaseName
    let writer = try WritableDatabase(path: path, mode: .createOrOverwrite, options: .noSync)
    let card = ShardCard(manifest, shard: shard, wordBytes: words.bytes.count)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    try writer.setMetadata([UInt8](try encoder.encode(card)), forKey: cardKey)
    for (piece, start) in stride(from: 0, to: words.bytes.count, by: pieceBytes).enumerated() {
      let end = min(start + pieceBytes, words.bytes.count)
      try writer.setMetadata(Array(words.bytes[start..<end]), forKey: wordsKey(piece))
    }
    for (database, lines) in lines.enumerated() {
      for (piece, start) in stride(from: 0, to: lines.count, by: linesOfPiece).enumerated() {
        let part = lines[start..<min(start + linesOfPiece, lines.count)]
        try writer.setMetadata(ArticleLines.bytes(of: part), forKey: linesKey(database, piece))
      }
    }
    try writer.commit()
    try writer.close()
    let names = [databaseName] + manifest.databases.map(\.name)
    let stub = names.map { "auto \($0)\n" }.joined()
    try Data(stub.utf8).write(to: URL(fileURLWithPath: folder + "/" + stubName))
    return try Database(path: path).uuid() + ":" + manifest.uuid
  }

  /// The files of ``write(_:shard:words:lines:to:)``, below the folder.
  static func files(in folder: String) throws -> [String] {
    try Segment.files(ofDatabase: folder + "/" + databaseName).map { databaseName + "/" + $0 } + [stubName]
  }

  // MARK: Reading

  /// What a served database tells of itself; `nil` when it is no shard of ours.
  static func read(from database: Database) throws(XapianError) -> ShardCard? {
    let bytes = try database.metadata(forKey: cardKey)
    return try? JSONDecoder().decode(ShardCard.self, from: Data(bytes))
  }

  /// The words of the shard.
  ///
  /// - Throws: ``IndexError/damagedRecord`` when some are missing.
  func words(from database: Database) throws -> WordList {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(wordBytes)
    var piece = 0
    while bytes.count < wordBytes {
      let next = try database.metadata(forKey: Self.wordsKey(piece))
      guard !next.isEmpty else { throw IndexError.damagedRecord }
      bytes += next
      piece += 1
    }
    return WordList(bytes: bytes)
  }

  /// The lines of a piece of a database's articles.
  static func lines(_ database: Int, piece: Int, from served: Database) throws(XapianError) -> [UInt32] {
    ArticleLines.lines(of: try served.metadata(forKey: linesKey(database, piece)))
  }
}
