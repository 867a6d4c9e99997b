import Articles

/// Reads the articles of one file, in order.
protocol ArticleReader {
  /// The next article or problem, or `nil` at the end of the file.
  ///
  /// - Throws: ``ArticlesError`` when the file cannot be read on.
  mutating func next() throws(ArticlesError) -> SourceEvent?

  /// The names of fields of the last article that are not read.
  var ignored: [String] { get }
}

extension ArticleReader {
  var ignored: [String] { [] }
}
