import Articles

/// What a rebuild reads, one article after another: files, or the articles that indexes store.
protocol ArticleSource {
  func nextEvent() throws -> SourceEvent?
  /// How many files were opened so far.
  var filesRead: Int { get }
  /// How many bytes of them were read so far.
  var bytesRead: Int64 { get }
  /// Whether what came last was of an added file.
  var isReadingAdded: Bool { get }
}

extension ArticleStream: ArticleSource {}
