/// Which part of an archive an index holds: shard 2 of 8.
///
/// An article belongs to the shard that its id hashes to: the upper 32 bits of the FNV-1a hash of 64 bits of the id's UTF-8, finished with
/// SplitMix64's mixer, modulo the number of shards; see `Docs/decisions/0008-shards.md`.
public struct Shard: Sendable, Hashable {
  /// Which it is, from 1.
  public let number: Int
  /// How many there are.
  public let count: Int

  /// More shards than this are a mistake.
  public static let most = 4_096

  /// Names a shard; `nil` where there is none such.
  public init?(_ number: Int, of count: Int) {
    guard (1...Self.most).contains(count), (1...count).contains(number) else { return nil }
    self.number = number
    self.count = count
  }

  /// Reads `2/8`.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1] else { return nil }
    self.init(number, of: count)
  }

  /// Whether an article with this id belongs to it.
  public func holds(id: String) -> Bool { holds(ArticleKey(id)) }

  func holds(_ key: ArticleKey) -> Bool { Int(key.high >> 32) % count == number - 1 }
}

extension Shard: CustomStringConvertible {
  /// `2/8`.
  public var description: String { "\(number)/\(count)" }
}

extension Shard: Codable {
  /// Reads `"2/8"`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let shard = Shard(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\"\(text)\" is not a shard; write 2/8")
    }
    self = shard
  }

  /// Writes `"2/8"`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
