import Articles

/// A source that counts what is read from it.
final class CountingSource: ByteSource {
  private let source: any ByteSource
  private(set) var bytes: Int64 = 0

  init(_ source: any ByteSource) { self.source = source }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArticlesError) -> Int {
    let count = try source.read(into: buffer)
    bytes += Int64(count)
    return count
  }
}

/// Decompressed bytes, as long as they are not out of all proportion to the compressed ones.
final class RatioLimit: ByteSource {
  private let source: any ByteSource
  private let compressed: CountingSource
  private let path: String
  private let start: Int64
  private var bytes: Int64 = 0

  init(_ source: any ByteSource, from compressed: CountingSource, path: String) {
    self.source = source
    self.compressed = compressed
    self.path = path
    start = compressed.bytes
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArticlesError) -> Int {
    let count = try source.read(into: buffer)
    bytes += Int64(count)
    if Self.isBomb(bytes: bytes, from: compressed.bytes - start) {
      throw .badCompression(path: path, reason: Self.reason)
    }
    return count
  }

  static func isBomb(bytes: Int64, from compressed: Int64) -> Bool {
    bytes > Limits.freeDecompressedBytes && bytes / Limits.decompressionRatio > compressed
  }

  static let reason = "it grows more than \(Limits.decompressionRatio) times, as no news does"
}
