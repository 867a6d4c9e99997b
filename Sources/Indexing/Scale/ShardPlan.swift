import FoundationEssentials

/// Addresses of shards, and the UUIDs that they must answer with, as somebody writes them down for `publish-set --from`: a catalogue will do, and of
/// a catalogue no more than `{"shards": [{"replicas": ["10.0.0.11:7021"]}, …]}`.
public struct ShardPlan: Sendable {
  /// The addresses of each shard.
  public let replicas: [[ShardAddress]]
  /// The UUIDs that are named, by shard.
  public let uuids: [Shard: String]

  private struct File: Decodable {
    struct Entry: Decodable {
      let shard: Shard?
      let uuid: String?
      let replicas: [ShardAddress]
    }
    let shards: [Entry]
  }

  /// Reads a plan.
  ///
  /// - Throws: ``IndexError/badCatalogue(path:reason:)``.
  public init(contentsOf path: String) throws(IndexError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .badCatalogue(path: path, reason: "it cannot be read")
    }
    let file: File
    do {
      file = try JSONDecoder().decode(File.self, from: data)
    } catch {
      throw .badCatalogue(path: path, reason: "it names no shards with replicas such as \"10.0.0.11:7021\"")
    }
    replicas = file.shards.map(\.replicas)
    var uuids: [Shard: String] = [:]
    for entry in file.shards {
      if let shard = entry.shard, let uuid = entry.uuid { uuids[shard] = uuid }
    }
    self.uuids = uuids
  }
}
