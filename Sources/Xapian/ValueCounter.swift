/// Counts the values of a slot over the documents that a match looks at; made by ``Enquire/countValues(ofSlot:)``.
public struct ValueCounter: Sendable {
  let number: Int
}

/// A value, and how many documents have it.
public struct ValueCount: Sendable, Equatable {
  /// Its bytes.
  public let value: [UInt8]
  /// How many documents have it.
  public let count: Int

  /// Describes a count.
  public init(value: [UInt8], count: Int) {
    self.value = value
    self.count = count
  }
}

/// A name by its number, and how many documents have it.
public struct NameCount: Sendable, Equatable {
  /// Which of the databases that were opened as one.
  public let part: Int
  /// The number of the name there.
  public let name: UInt32
  /// How many documents of that database have it.
  public let count: Int
}
