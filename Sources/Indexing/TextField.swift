/// A part of an article that can be searched by its name, and how its words lie in the index: under a prefix of their own, with
/// positions counted from its first word.
///
/// Prefixes follow Omega's: `S` is the title, `A` the author. The terms of a field have no weight of their own (wdf 0), so that they change no
/// article's length; see `Docs/ranking.md`.
public enum TextField: String, Sendable, CaseIterable {
  /// The headline.
  case title
  /// Where and when the story was filed.
  case dateline
  /// Who wrote it. Found by this field alone.
  case byline

  /// What its terms begin with. Words are folded, so none begins with a capital and no colon is needed behind it.
  var prefix: [UInt8] {
    switch self {
    case .title: Array("S".utf8)
    case .dateline: Array("XD".utf8)
    case .byline: Array("A".utf8)
    }
  }

  /// Whether its words are also found without naming it.
  public var isInGeneralText: Bool { self != .byline }

  /// The term of a word in it.
  public func term(for word: [UInt8]) -> [UInt8] { prefix + word }
}
