/// A part of a rebuild, and how long it took.
public struct RebuildStage: Codable, Sendable, Equatable {
  /// What was done: `read`, `merge`, `check`, `sync`.
  public let name: String
  /// How long, by a clock that nobody sets.
  public let seconds: Double
}
