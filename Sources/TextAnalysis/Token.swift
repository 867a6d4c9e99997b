/// A word of a text: which word it is, its place among the words, and the bytes it was read from.
public struct Token: Sendable, Equatable {
  /// The number of its ``WordEntry`` in the analyzer that made it.
  public var entry: UInt32
  /// Its place among the words of the text, as the index stores it. A compound has the place of its first part.
  public var position: UInt32
  /// The first byte of the word in the text, as written.
  public var start: UInt32
  /// The byte after its last. Possessive `'s` is left out; the last point of `U.S.` is not.
  public var end: UInt32
  /// How many positions the word covers: 1, or 2 for a compound that is indexed beside its parts.
  public var span: UInt32

  /// The bytes of the text that the word was read from.
  public var byteRange: Range<Int> { Int(start)..<Int(end) }
}
