/// Bounds on what is read, so that no file can exhaust memory.
enum Limits {
  /// The largest article, in bytes of the file: a plain text file, or one JSON object.
  static let articleBytes = 16 << 20
  /// What is read from a file at a time.
  static let chunkBytes = 128 << 10
  /// Decompressed data may be so many times as long as the compressed. Text seldom reaches 20, deflate's own limit is 1,032.
  static let decompressionRatio: Int64 = 500
  /// No ratio is asked for below so many bytes.
  static let freeDecompressedBytes: Int64 = 32 << 20
}
