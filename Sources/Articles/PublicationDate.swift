/// When an article was published: an instant in UTC, and how much of it the sender gave.
public struct PublicationDate: Sendable, Equatable, Hashable {
  /// How fine the date is. A day without an hour stays a day when it is printed.
  public enum Precision: UInt8, Sendable {
    case year, month, day, second
  }

  /// Seconds since 1970-01-01T00:00:00Z; for coarser precisions the first second of the period.
  public let secondsSinceEpoch: Int64
  /// How much of the date was given.
  public let precision: Precision

  /// Makes a date from seconds since the epoch, UTC.
  public init(secondsSinceEpoch: Int64, precision: Precision) {
    self.secondsSinceEpoch = secondsSinceEpoch
    self.precision = precision
  }
}
