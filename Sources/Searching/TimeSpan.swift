/// A span of time as people write it: a number and `h`, `d`, `w`, `m` or `y`.
public struct TimeSpan: Sendable {
  /// Its length; a month has 30 days and a year 365.
  public let seconds: Double

  /// Reads `12h`, `30d`, `2w`, `6m` or `1y`; `nil` for anything else.
  public init?(_ text: String) {
    let units: [Character: Double] = ["h": 1.0 / 24, "d": 1, "w": 7, "m": 30, "y": 365]
    guard let last = text.last, let days = units[last], let number = Double(text.dropLast()), number > 0,
      number.isFinite
    else { return nil }
    seconds = number * days * 86_400
  }
}
