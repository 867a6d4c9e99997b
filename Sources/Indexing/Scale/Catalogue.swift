import Xapian

/// Which shards make up an archive, where each is served, and which generation of each belongs to the set that is published.
///
/// A JSON file, written by `dateline publish-set`, that stands for an index wherever one is searched. `Docs/scale.md` describes it.
public struct Catalogue: Codable, Sendable, Equatable {
  /// One shard of the set.
  public struct Entry: Codable, Sendable, Equatable {
    /// Which it is.
    public let shard: Shard
    /// The generation that belongs to the set.
    public let generation: String
    /// The UUIDs that it answers with; another generation has others.
    public let uuid: String
    /// Articles that it holds.
    public let articles: Int
    /// Databases that they lie in.
    public let databases: Int
    /// Where it is served, in the order they are tried.
    public let replicas: [ShardAddress]
  }

  /// Counts up when a reader of it would break.
  public var version = 1
  /// The name of the set.
  public let set: String
  /// When it was published: ISO 8601, UTC.
  public let published: String
  /// ``Schema/version`` of all its generations.
  public let schema: Int
  /// The version of Dateline that built them.
  public let builder: String
  /// The ISO 639-1 code of the language whose stems they hold.
  public let language: String
  /// The stemmers of articles in other languages, by Xapian's names.
  public let otherLanguages: [String]?
  /// Whether countries, people, organisations and places were recognized.
  public let hasEntities: Bool
  /// The name of the file with the words of all shards, in the folder of sets beside the catalogue.
  public let words: String
  /// The shards, by number.
  public let shards: [Entry]

  /// Articles of all shards.
  public var articles: Int { shards.reduce(0) { $0 + $1.articles } }
}

/// Where a shard is served, as a catalogue writes it: `"10.0.0.7:7021"`, or `{"program": "ssh", "arguments": "archive-3 xapian-progsrv /srv/…"}`.
public struct ShardAddress: Codable, Sendable, Hashable {
  /// The address.
  public let remote: RemoteAddress

  /// Takes an address.
  public init(_ remote: RemoteAddress) { self.remote = remote }

  /// Reads `host:port` or `[::1]:port`; `nil` for anything else.
  public init?(_ text: String) {
    guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]), port > 0
    else { return nil }
    var host = String(text[..<colon])
    if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
    guard !host.isEmpty, !host.contains(where: \.isWhitespace) else { return nil }
    remote = .tcp(host: host, port: port)
  }

  private enum CodingKeys: CodingKey { case program, arguments }

  /// Reads either form.
  public init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      guard let address = ShardAddress(text) else {
        throw DecodingError.dataCorrupted(
          DecodingError.Context(
            codingPath: decoder.codingPath, debugDescription: "\"\(text)\" is not host:port"))
      }
      self = address
      return
    }
    let container = try decoder.container(keyedBy: CodingKeys.self)
    remote = .program(
      try container.decode(String.self, forKey: .program),
      arguments: try container.decode(String.self, forKey: .arguments))
  }

  /// Writes the shortest form.
  public func encode(to encoder: any Encoder) throws {
    switch remote {
    case .tcp(let host, let port):
      var container = encoder.singleValueContainer()
      try container.encode(host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)")
    case .program(let program, let arguments):
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(program, forKey: .program)
      try container.encode(arguments, forKey: .arguments)
    }
  }
}
