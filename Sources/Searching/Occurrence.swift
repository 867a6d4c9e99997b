/// A place in a text where a clause of the query is satisfied. Clauses near one another have an occurrence for each of their words.
struct Occurrence: Equatable {
  /// The number of the clause in the query.
  let clause: Int
  /// The bytes of the word, or of the phrase from its first word to its last.
  let byteRange: Range<Int>
  /// The position of its first word.
  let position: UInt32
  /// The position behind its last word.
  let endPosition: UInt32
}
