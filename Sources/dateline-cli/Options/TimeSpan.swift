import ArgumentParser

/// A span of time as people write it: a number and `h`, `d`, `w`, `m` or `y`.
struct TimeSpan {
  /// Its length; a month has 30 days and a year 365.
  let seconds: Double

  init(_ text: String) throws {
    let units: [Character: Double] = ["h": 1.0 / 24, "d": 1, "w": 7, "m": 30, "y": 365]
    guard let last = text.last, let days = units[last], let number = Double(text.dropLast()), number > 0,
      number.isFinite
    else { throw ValidationError("\"\(text)\" is not a span of time. Write 12h, 30d, 2w, 6m or 1y.") }
    seconds = number * days * 86_400
  }
}
