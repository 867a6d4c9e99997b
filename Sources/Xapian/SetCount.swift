/// How many documents a query finds, as far as they were looked at: see ``Enquire/count(atLeast:)``.
public struct SetCount: Sendable, Equatable {
  /// How many were found.
  public let found: Int
  /// Whether there are no more.
  public let isComplete: Bool

  /// Describes a count.
  public init(found: Int, isComplete: Bool) {
    self.found = found
    self.isComplete = isComplete
  }
}
