/// How often and where an article points to one country.
struct CountryTally {
  let country: UInt16
  /// By ``ArticlePart`` and, within it, ``CountryMention/Kind``.
  private(set) var counts = [UInt16](repeating: 0, count: ArticlePart.allCases.count * kinds)

  private static let kinds = CountryMention.Kind.allCases.count

  init(country: UInt16) { self.country = country }

  subscript(part: ArticlePart, kind: CountryMention.Kind) -> Int {
    Int(counts[Int(part.rawValue) * Self.kinds + Int(kind.rawValue)])
  }

  mutating func add(_ part: ArticlePart, _ kind: CountryMention.Kind) {
    counts[Int(part.rawValue) * Self.kinds + Int(kind.rawValue)] &+= 1
  }

  /// All pointers in a part, those within names of organisations left out.
  func mentions(in part: ArticlePart) -> Int {
    CountryMention.Kind.allCases.reduce(0) { $0 + ($1 == .organisation ? 0 : self[part, $1]) }
  }

  /// All pointers, those within names of organisations left out.
  var mentions: Int { ArticlePart.allCases.reduce(0) { $0 + mentions(in: $1) } }
}
