/// How the documents that a query finds are ordered. Equals come by rising document number.
public enum SortOrder: Sendable, Equatable {
  /// A value slot to sort by; documents without a value come last in either direction.
  public struct Key: Sendable, Equatable {
    /// The slot.
    public let slot: UInt32
    /// Whether the greatest comes first.
    public let descending: Bool

    /// Names a slot and a direction.
    public init(slot: UInt32, descending: Bool) {
      self.slot = slot
      self.descending = descending
    }
  }

  /// By weight, greatest first.
  case relevance
  /// By values.
  case values([Key])
  /// By values, equals by weight.
  case valuesThenRelevance([Key])
  /// By weight, equals by values.
  case relevanceThenValues([Key])
  /// By one value, equals by weight, as remote databases can; documents without a value have the least.
  case valueThenRelevance(Key)
  /// By weight, equals by one value, as remote databases can; documents without a value have the least.
  case relevanceThenValue(Key)
}
