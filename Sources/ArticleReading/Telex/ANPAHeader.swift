/// The two lines that open a message of ANPA 1312: service and number; priority, category, keyword, day.
///
///     z6715glbsm
///     r i BC-US--Harbour Pier 1stLd-Writethru   02-20 0500
struct ANPAHeader {
  let priority: Character
  let category: Character

  init?(_ first: String, _ second: String) {
    guard first.utf8.count <= 24, second.utf8.count <= 100,
      let service = first.first, service.isASCIILetter,
      first.dropFirst().prefix(4).allSatisfy(\.isASCIIDigit),
      first.count >= 5, !first.contains(" ")
    else { return nil }
    let words = second.split(separator: " ")
    guard words.count >= 4, words[0].count == 1, words[1].count == 1, let priority = words[0].first,
      let category = words[1].first, priority.isASCIILetter, category.isASCIILetter,
      words.dropFirst(3).contains(where: Self.isDay)
    else { return nil }
    self.priority = priority
    self.category = category
  }

  /// From 1, the most urgent; `nil` for priorities that are only a service's own.
  var urgency: Int? {
    Self.priorities.firstIndex(of: priority.lowercased()).map { $0 + 1 }
  }

  /// The most urgent first.
  private static let priorities = ["f", "b", "u", "r", "d"]

  private static func isDay(_ word: Substring) -> Bool {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) }
  }
}
