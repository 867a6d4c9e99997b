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

  /// The year, four digits.
  public var year: String { String(description.prefix(4)) }

  /// The last second of the period that the date names: of `2025` the last of December.
  public var lastSecond: Int64 {
    let civil = CivilDate(daysSinceEpoch: Int((Double(secondsSinceEpoch) / 86_400).rounded(.down)))
    let days =
      switch precision {
      case .year: (civil.year % 4 == 0 && (civil.year % 100 != 0 || civil.year % 400 == 0)) ? 366 : 365
      case .month: CivilDate.days(inMonth: civil.month, of: civil.year)
      case .day: 1
      case .second: 0
      }
    return secondsSinceEpoch + max(0, Int64(days) * 86_400 - 1)
  }
}
