/// A word or a punctuation mark of a text, as the recognizers see it: kept as written, unlike the index's tokens, because
/// capitals and points are what tells a name.
package struct Word: Equatable {
  /// Its number in the ``WordTable``.
  package var id: UInt32
  /// The first byte in the text.
  package let start: UInt32
  /// The byte after its last.
  package let end: UInt32

  package var byteRange: Range<Int> { Int(start)..<Int(end) }
}
