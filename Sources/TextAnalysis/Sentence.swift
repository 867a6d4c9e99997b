/// A sentence of a text: where it lies, and the paragraph it belongs to.
public struct Sentence: Sendable, Equatable {
  /// Its bytes in the text, without the space around it.
  public let byteRange: Range<Int>
  /// The number of its paragraph, from 0.
  public let paragraph: Int
}
