/// A name that the sequence model found: consecutive words of one sentence.
struct NameSpan: Equatable {
  enum Kind: UInt8 { case person, organisation, place, other }

  let kind: Kind
  /// The indices of its words in the text's words.
  let words: Range<Int>
}
