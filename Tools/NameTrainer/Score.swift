import Entities

/// How many names were found, missed and made up.
struct Score {
  private var right = [0, 0, 0, 0]
  private var found = [0, 0, 0, 0]
  private var wanted = [0, 0, 0, 0]

  mutating func add(found names: [NameSpan], wanted gold: [NameSpan]) {
    for name in names {
      found[Int(name.kind.rawValue)] += 1
      if gold.contains(name) { right[Int(name.kind.rawValue)] += 1 }
    }
    for name in gold { wanted[Int(name.kind.rawValue)] += 1 }
  }

  private func f1(_ kinds: Range<Int>) -> Double {
    let total = kinds.reduce((0, 0)) { ($0.0 + right[$1], $0.1 + found[$1] + wanted[$1]) }
    return total.1 == 0 ? 0 : 2 * Double(total.0) / Double(total.1)
  }

  /// F1 of person, organisation, place, and of the three together.
  var line: String {
    ([f1(0..<3), f1(0..<1), f1(1..<2), f1(2..<3)].map { String(Int(($0 * 10000).rounded())) })
      .joined(separator: " ")
  }
}
