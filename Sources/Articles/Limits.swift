/// Bounds on what is read, so that no file can exhaust memory.
enum Limits {
  /// The largest article, in bytes of the file: a plain text file, or one JSON object.
  static let articleBytes = 16 << 20
  /// What is read from a file at a time.
  static let chunkBytes = 128 << 10
}
