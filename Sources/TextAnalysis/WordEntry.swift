/// What the analyzer knows of a word as written; worked out once, then looked up.
public struct WordEntry: Sendable {
  /// Marks the absence of a term.
  public static let none = UInt32.max

  /// The term that the word is indexed and found by: its stem, folded. ``none`` when nothing of the word can be indexed.
  public let term: UInt32
  /// The case-kept term of an acronym that is also a word (`u.s.`, `a.i.d.s.`), or ``none``. Equal to ``term`` where the
  /// word was surely written as an acronym and its small letters mean nothing; else a second term at its position.
  public let acronym: UInt32
  /// The word as written, but for case, accents and points: what a phrase in quotes is held against.
  public let written: UInt32
  /// Whether the word is of the grammar rather than of the subject.
  public let isFunctionWord: Bool
  /// Whether it is made of Latin letters alone, so that a spelling can be suggested for it or by it.
  public let isSpelled: Bool

  /// Whether ``acronym`` is what the writer meant; in copy all in capitals nobody can say.
  public let isSurelyAcronym: Bool
  /// Its own number in the analyzer that made it.
  let number: UInt32

  /// The term and the word as written in four bytes, as forward lists keep them: see ``WordSignature``.
  public let signature: UInt32
  /// The same of ``acronym``; 0 where there is none.
  public let acronymSignature: UInt32

  /// The term a query looks for: the acronym where the word was written as one.
  public var queryTerm: UInt32 { isSurelyAcronym ? acronym : term }

  /// What the word is also indexed by, if anything.
  public var secondTerm: UInt32? { acronym == Self.none || acronym == term ? nil : acronym }

  /// Whether this word of a text is the `other` word of a phrase, as written.
  public func isWritten(like other: WordEntry) -> Bool {
    written == other.written || (acronym != Self.none && acronym == other.acronym)
  }
}
