extension PublicationDate {
  /// What time is counted back in.
  public enum Unit: Sendable { case days, weeks, months, years }

  /// The day that is so long before this one. A day that the month does not have becomes its last: a month before the 31st of March is
  /// the last of February.
  public func day(earlierBy count: Int, _ unit: Unit) -> PublicationDate {
    let today = Int((Double(secondsSinceEpoch) / 86_400).rounded(.down))
    let civil = CivilDate(daysSinceEpoch: today)
    // Before the year 1 nothing was published.
    let count = max(0, min(count, 9_999 * 366))
    let day =
      switch unit {
      case .days: today - count
      case .weeks: today - count * 7
      case .months: Self.days(ofMonth: civil.year * 12 + civil.month - 1 - count, day: civil.day)
      case .years: Self.days(ofMonth: (civil.year - count) * 12 + civil.month - 1, day: civil.day)
      }
    return PublicationDate(secondsSinceEpoch: Int64(max(day, Self.firstDay)) * 86_400, precision: .day)
  }

  private static let firstDay = -719_162

  /// Days since the epoch of a day in a month that is counted from the year 0.
  private static func days(ofMonth months: Int, day: Int) -> Int {
    let (year, month) = (months / 12, months % 12 + 1)
    guard months >= 12 else { return firstDay }
    let last = CivilDate.days(inMonth: month, of: year)
    return CivilDate(year: year, month: month, day: min(day, last))?.daysSinceEpoch ?? firstDay
  }
}
