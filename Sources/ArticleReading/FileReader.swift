import Articles

/// Reads files and folders, in all formats: what rebuilds and additions are handed.
public struct FileReader: SourceReader {
  /// Sources are files.
  public let readsFiles = true

  /// Reads nothing before ``open(_:columns:added:isKnown:)``.
  public init() {}

  /// Begins an ``ArticleStream``.
  ///
  /// - Throws: ``ArticlesError/noSuchSource(path:)`` when one of the sources does not exist.
  public func open(
    _ sources: [String], columns: ColumnMap, added: [AddedFile], isKnown: @escaping KnownArticles
  ) throws -> sending any ArticleSource {
    try ArticleStream(sources: sources, columns: columns, added: added, isKnown: isKnown)
  }
}
