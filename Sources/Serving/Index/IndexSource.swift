import Dateline

/// The index that is served: the one place that knows how it is named, watched and opened.
package struct IndexSource: Sendable {
  private let folder: IndexFolder

  package init(path: String) { folder = IndexFolder(path: path) }

  /// Names what is published now. It costs one look at a symbolic link, so it can be asked often.
  ///
  /// - Throws: ``IndexError/missing(path:)``.
  func published() throws -> String { try folder.currentID() }

  /// Opens what is published, once for each of `count` threads; all of them see one generation.
  ///
  /// - Throws: ``IndexError``.
  func open(readers count: Int) throws -> ReaderSet {
    let first = try Generation(publishedIn: folder)
    // The first holds the generation, so that it cannot be pruned before the others are open.
    let others = try (1..<max(1, count)).map { _ in try Generation(at: first.path) }
    return try ReaderSet(
      id: first.manifest.id, created: PublicationDate(parsing: first.manifest.created),
      articles: first.manifest.counts.articles, hasEntities: first.manifest.hasEntities,
      readers: ([first] + others).map { Reader(try Searcher($0)) })
  }
}
