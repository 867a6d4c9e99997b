/// Finds the names of a sentence.
final class NameTagger {
  init() {}

  /// Appends the names among the words of one sentence to `spans`, in order, none overlapping another.
  ///
  /// - Parameters:
  ///   - words: All words of the text.
  ///   - sentence: The indices of the sentence's words.
  func tag(_ words: [Word], sentence: Range<Int>, table: WordTable, into spans: inout [NameSpan]) {}
}
