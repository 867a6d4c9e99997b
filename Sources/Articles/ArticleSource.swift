/// Tells whether an article is known by its fingerprint, and need not be decoded again.
public typealias KnownArticles = (Fingerprint) -> Bool

/// What a rebuild reads, one article after another: files, or the articles that indexes store.
public protocol ArticleSource {
  /// The next article, known or not, or problem; `nil` when all was read.
  func nextEvent() throws -> SourceEvent?
  /// How many files were opened so far.
  var filesRead: Int { get }
  /// How many bytes of them were read so far.
  var bytesRead: Int64 { get }
  /// Whether what came last was of an added file.
  var isReadingAdded: Bool { get }
}

/// Opens what a rebuild reads.
///
/// A rebuild is handed one, so that programs which only search need not load what reads XML and archives.
public protocol SourceReader: Sendable {
  /// Whether it reads the files that sources name, so that their sizes tell how much there is to read.
  var readsFiles: Bool { get }

  /// Begins at the first of `sources`.
  ///
  /// - Parameters:
  ///   - columns: Which columns of the sources' tables hold what, where their names do not say it.
  ///   - added: Files that are read before the sources, under other names than their own and by their own mappings.
  ///   - isKnown: Tells which articles need not be decoded again.
  /// - Throws: ``ArticlesError/noSuchSource(path:)`` when one of the sources does not exist.
  func open(
    _ sources: [String], columns: ColumnMap, added: [AddedFile], isKnown: @escaping KnownArticles
  ) throws -> sending any ArticleSource
}
