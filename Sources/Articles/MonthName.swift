/// English names of months, as datelines and dates abbreviate them.
enum MonthName {
  private static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]

  /// The number of a month, 1 to 12, by its name or by its first three letters or more, with or without a point.
  static func number(of name: some StringProtocol) -> Int? {
    var name = name.lowercased()
    if name.hasSuffix(".") { name.removeLast() }
    guard name.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(name) }.map { $0 + 1 }
  }
}
