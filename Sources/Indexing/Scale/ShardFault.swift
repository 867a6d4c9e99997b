/// Why a shard cannot be asked.
public struct ShardFault: Sendable, Equatable {
  /// What kind of fault it is.
  public enum Kind: String, Sendable, Codable {
    /// Nobody listens, or the connection broke.
    case down
    /// No answer in time.
    case slow
    /// Another generation than the set's answers.
    case otherGeneration
    /// What is read is not what was written.
    case damaged
  }

  /// Which shard.
  public let shard: Shard
  /// What kind of fault it is; of several replicas that of the last.
  public let kind: Kind
  /// What was said by each address that was tried.
  public let reason: String
  /// Articles that are not searched without it.
  public let articles: Int
}

extension ShardFault: CustomStringConvertible {
  /// One line: `shard 2/4 is down: 127.0.0.1:7022: Connection refused`.
  public var description: String {
    let state =
      switch kind {
      case .down: "is down"
      case .slow: "does not answer in time"
      case .otherGeneration: "serves another generation than the set's"
      case .damaged: "is damaged"
      }
    return "shard \(shard) \(state): \(reason)"
  }
}
