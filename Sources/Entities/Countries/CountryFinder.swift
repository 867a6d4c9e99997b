/// Finds what points to countries in a text.
final class CountryFinder {
  init() {}

  /// Appends the mentions among `words` to `mentions`, in order.
  ///
  /// - Parameter names: What the sequence model found in the same words, so that `American Airlines` and `George Washington` are not
  ///   taken for countries.
  func find(
    in words: [Word], names: [NameSpan], table: WordTable, into mentions: inout [CountryMention]
  ) {}
}
