/// A stretch of an article short enough to read in a list of results and long enough to be understood.
public struct Passage: Sendable, Equatable {
  /// Its bytes in the text it was cut from: whole sentences, save where one sentence is longer than a passage may be.
  public let byteRange: Range<Int>
  /// Where its text begins behind the headings that open it; its end when it is nothing but headings.
  public let textStart: Int
  /// The paragraph it begins in, from 0.
  public let paragraph: Int
  /// How many words it holds, counted by the white space between them.
  public let wordCount: Int

  /// Whether it is a single heading, cut off from its text.
  public var isBareHeading: Bool { textStart == byteRange.upperBound && wordCount <= 10 }
}
