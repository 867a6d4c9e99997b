import Articles

/// Reads the values of `date:` and `since:`.
enum DateExpression {
  /// `2025`, `2025-10..2025-11`, `..2021`, `2021..`; `nil` for what is none of these, or ends before it begins.
  static func span(_ text: String) -> QueryFilter? {
    guard let dots = text.range(of: "..") else {
      return PublicationDate(parsing: text).map { .dates(from: $0, to: $0) }
    }
    let (left, right) = (text[..<dots.lowerBound], text[dots.upperBound...])
    let from = PublicationDate(parsing: String(left))
    let to = PublicationDate(parsing: String(right))
    guard left.isEmpty || from != nil, right.isEmpty || to != nil, from != nil || to != nil else {
      return nil
    }
    if let from, let to, from.secondsSinceEpoch > to.lastSecond { return nil }
    return .dates(from: from, to: to)
  }

  /// `30d`, `6w`, `3m`, `1y` before `now`, or a date.
  static func since(_ text: String, now: PublicationDate) -> QueryFilter? {
    if let unit = text.last.flatMap({ units[$0.lowercased()] }), let count = Int(text.dropLast()), count >= 0,
      text.count <= 8
    {
      return .since(now.day(earlierBy: count, unit))
    }
    return PublicationDate(parsing: text).map { .since($0) }
  }

  private static let units: [String: PublicationDate.Unit] = [
    "d": .days, "w": .weeks, "m": .months, "y": .years,
  ]
}

extension String {
  /// Where `part` stands first.
  fileprivate func range(of part: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
      formIndex(after: &start)
    }
    return nil
  }
}
