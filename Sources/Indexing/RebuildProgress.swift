/// How far a rebuild is.
public struct RebuildProgress: Sendable, Equatable {
  /// What is being done: `read`, `merge`, `check`, `sync`.
  public var stage: String
  /// Articles read so far.
  public var articles: Int
  /// Bytes of their headlines and bodies.
  public var textBytes: Int64
  /// Bytes of source files read so far, as they lie on disk.
  public var bytesRead: Int64
  /// Bytes of all source files.
  public var bytesInAll: Int64 = 0
}
