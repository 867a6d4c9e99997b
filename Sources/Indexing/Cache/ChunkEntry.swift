import Articles

/// What is known of an article without its text.
struct ChunkEntry: Sendable, Equatable {
  /// Stands for what was sent.
  let fingerprint: Fingerprint
  /// Stands for its id.
  let key: ArticleKey
  let textBytes: Int64
  let isUndated: Bool
  /// The version that its sender counts, if it does.
  let version: Int?
  /// Whether it need not be decoded again when it is sent again.
  let isClean: Bool

  init(
    fingerprint: Fingerprint, key: ArticleKey, textBytes: Int64, isUndated: Bool, version: Int?, isClean: Bool
  ) {
    self.fingerprint = fingerprint
    self.key = key
    self.textBytes = textBytes
    self.isUndated = isUndated
    self.version = version
    self.isClean = isClean
  }

  init(_ sent: SentArticle) {
    self.init(
      fingerprint: sent.fingerprint, key: ArticleKey(sent.article.id),
      textBytes: Int64(sent.article.textBytes), isUndated: sent.article.date == nil,
      version: sent.article.metadata.version, isClean: sent.isClean)
  }

  // MARK: On disk

  private static let size = 49

  /// Entries one after another, 49 bytes each, numbers little-endian.
  static func encode(_ entries: [ChunkEntry]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries.count * size)
    for entry in entries {
      let numbers = [
        entry.fingerprint.high, entry.fingerprint.low, entry.key.high, entry.key.low,
        UInt64(bitPattern: entry.textBytes), UInt64(bitPattern: Int64(entry.version ?? -1)),
      ]
      for number in numbers { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
      bytes.append((entry.isUndated ? 1 : 0) | (entry.isClean ? 2 : 0))
    }
    return bytes
  }

  /// The entries of a file; `nil` when it is cut short.
  static func decode(_ bytes: [UInt8]) -> [ChunkEntry]? {
    guard bytes.count % size == 0 else { return nil }
    return bytes.withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count, by: size).map { start in
        func number(_ place: Int) -> UInt64 {
          UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start + place * 8, as: UInt64.self))
        }
        let version = Int64(bitPattern: number(5))
        let flags = bytes[start + 48]
        return ChunkEntry(
          fingerprint: Fingerprint(high: number(0), low: number(1)),
          key: ArticleKey(high: number(2), low: number(3)), textBytes: Int64(bitPattern: number(4)),
          isUndated: flags & 1 != 0, version: version < 0 ? nil : Int(version), isClean: flags & 2 != 0)
      }
    }
  }
}
