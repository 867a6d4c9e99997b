/// A name that the sequence model found: consecutive words of one sentence.
package struct NameSpan: Equatable, Sendable {
  package enum Kind: UInt8, CaseIterable, Sendable { case person, organisation, place, other }

  package let kind: Kind
  /// The indices of its words in the text's words.
  package let words: Range<Int>
  /// The words of a person's title or role right before the name: `U.S. Secretary of State`.
  package var title: Range<Int>?

  package init(kind: Kind, words: Range<Int>, title: Range<Int>? = nil) {
    self.kind = kind
    self.words = words
    self.title = title
  }
}
