import Articles
import FoundationEssentials

/// What is known of a generation, written beside its database as `manifest.json`.
public struct Manifest: Codable, Sendable, Equatable {
  /// Counts of what the rebuild read.
  public struct Counts: Codable, Sendable, Equatable {
    /// Articles in the generation.
    public var articles = 0
    /// Files that were read, archives counted once.
    public var files = 0
    /// Bytes of headline and body of the articles.
    public var textBytes: Int64 = 0
    /// Articles that a later one with the same id replaced.
    public var replaced = 0
    /// Files or articles that were left out because of a problem.
    public var skipped = 0
    /// Articles kept with a loss, such as a date that could not be read.
    public var impaired = 0
    /// Articles without a date.
    public var undated = 0

    init(articles: Int = 0) { self.articles = articles }

    mutating func add(_ entry: ChunkEntry) {
      articles += 1
      textBytes += entry.textBytes
      if entry.isUndated { undated += 1 }
    }

    /// Takes back what ``add(_:)`` counted of an article that a later one replaced.
    mutating func replace(_ entry: ChunkEntry) {
      replaced += 1
      articles -= 1
      textBytes -= entry.textBytes
      if entry.isUndated { undated -= 1 }
    }
  }

  /// The name of the generation's folder.
  public var id: String
  /// ``Schema/version`` of the program that built it.
  public var schema: Int
  /// When it was built: ISO 8601, UTC.
  public var created: String
  /// The version of Dateline that built it.
  public var builder: String
  /// The ISO 639-1 code of the language whose stems it holds.
  public var language: String
  /// The stemmers of articles in other languages, by Xapian's names.
  public var otherLanguages: [String] = []
  /// Whether countries, people, organisations and places were recognized.
  public var hasEntities: Bool
  /// Whether its databases have a table of positions, by which other machines can ask them for phrases.
  public var hasPositions: Bool
  /// The sources it was built from, as they were named.
  public var sources: [String]
  /// The UUIDs of its databases, parted by colons, by which a reader makes sure that it opened the right ones.
  public var uuid: String
  /// What was read.
  public var counts: Counts
  /// Seconds that the rebuild took.
  public var seconds: Double
  /// Seconds of each stage, in the order they were gone through.
  public var stages: [RebuildStage] = []
  /// Articles that were known from an earlier rebuild and not sent otherwise since.
  public var unchanged = 0
  /// Databases that were taken over from an earlier generation.
  public var reusedDatabases = 0
  /// Which part of the archive it holds, where it does not hold all of it.
  public var shard: Shard?
  /// The name of the set of shards that it belongs to, if it was given one.
  public var set: String?
  /// The UUIDs that it answers with where it is served as a shard.
  public var servedUUID: String?
  /// Files that were added since the rebuild, by the paths they were read from.
  public var added: [String] = []
  /// Stands for all articles of the sources, in order.
  public var sourceFingerprint = ""
  /// Stands for the program and the settings that made the databases.
  public var maker = ""
  /// The databases, which are opened as one.
  public var databases: [GenerationDatabase] = []
  /// The other files.
  var files: [FileSeal] = []

  static let fileName = "manifest.json"
  static let sumName = "manifest.sum"

  func write(to folder: String) throws(IndexError) {
    let path = folder + "/" + Self.fileName
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      let data = try encoder.encode(self)
      try data.write(to: URL(fileURLWithPath: path))
      try Data(Self.sum(of: data).utf8).write(to: URL(fileURLWithPath: folder + "/" + Self.sumName))
    } catch {
      throw .notWritable(path: path, reason: FileFault.reason(of: error))
    }
  }

  /// Only the schema of a manifest, which even a manifest of another layout must tell.
  private struct SchemaOnly: Decodable { var schema: Int }

  static func read(from folder: String) throws(IndexError) -> Manifest {
    let path = folder + "/" + fileName
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .damaged(path: path, reason: "the manifest cannot be read")
    }
    let decoder = JSONDecoder()
    guard let manifest = try? decoder.decode(Manifest.self, from: data) else {
      // One of another layout may lack what this program asks for.
      guard let found = try? decoder.decode(SchemaOnly.self, from: data) else {
        throw .damaged(path: path, reason: "it is not a manifest")
      }
      guard found.schema == Schema.version else { throw otherSchema(found.schema, in: folder) }
      throw .damaged(path: path, reason: "a field of the manifest is missing or of the wrong kind")
    }
    guard manifest.schema == Schema.version else { throw otherSchema(manifest.schema, in: folder) }
    guard let sum = FileManager.default.contents(atPath: folder + "/" + sumName),
      String(decoding: sum, as: UTF8.self) == Self.sum(of: data)
    else {
      throw .damaged(path: path, reason: "its checksum is not the one in \(sumName)")
    }
    return manifest
  }

  private static func otherSchema(_ found: Int, in folder: String) -> IndexError {
    .otherSchema(path: folder, found: found, expected: Schema.version)
  }

  private static func sum(of data: Data) -> String {
    data.withUnsafeBytes { Fingerprint($0).description } + "\n"
  }
}

extension Manifest {
  /// What is known of a set of shards as a whole.
  init(_ catalogue: Catalogue) {
    self.init(
      id: catalogue.set, schema: catalogue.schema, created: catalogue.published, builder: catalogue.builder,
      language: catalogue.language, hasEntities: catalogue.hasEntities,
      hasPositions: true, sources: [],
      uuid: catalogue.shards.map(\.uuid).joined(separator: ":"), counts: Counts(articles: catalogue.articles),
      seconds: 0)
    otherLanguages = catalogue.otherLanguages ?? []
  }
}
