/// Acronyms that are English words when their capitals are lost.
///
/// Written in capitals inside ordinary copy, or with points, they are indexed under a term of their own
/// (`u.s.`, `a.i.d.s.`), so that a search for `US` never finds the pronoun. Every other acronym is found like a word,
/// in either case.
enum AmbiguousAcronyms {
  /// How the term of an acronym is spelt: `us` becomes `u.s.`, which no other word folds to.
  static func term(for folded: UnsafeBufferPointer<UInt8>, into term: inout [UInt8]) {
    for byte in folded {
      term.append(byte)
      term.append(UInt8(ascii: "."))
    }
  }

  static func contains(_ folded: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (2...5).contains(folded.count) else { return false }
    return acronyms.contains(String(decoding: folded, as: UTF8.self))
  }

  private static let acronyms: Set<String> = [
    "us", "it", "who", "is", "aids", "start", "salt", "now", "care", "act", "safe", "ice", "rand", "swift",
    "dart",
    "seal", "seals",
  ]
}
