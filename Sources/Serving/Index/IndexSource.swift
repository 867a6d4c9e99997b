import DatelineCore

/// The index that is served: the one place that knows how it is named, watched and opened.
package struct IndexSource: Sendable {
  private let reader: ArchiveReader

  /// - Parameter reader: Names the index, or the catalogue of its shards and how they are waited for.
  package init(_ reader: ArchiveReader) { self.reader = reader }

  /// Names what is published now. It costs one look at a symbolic link or a small file, so it can be asked often.
  ///
  /// - Throws: ``IndexError/missing(path:)``, ``IndexError/badCatalogue(path:reason:)``.
  func published() throws -> String {
    reader.isCatalogue
      ? try CatalogueFile(path: reader.path).read().set : try IndexFolder(path: reader.path).currentID()
  }

  /// Opens what is published, once for each of `count` threads; all of them see one generation.
  ///
  /// - Throws: ``IndexError``.
  func open(readers count: Int) throws -> ReaderSet {
    if reader.isCatalogue { return try openShards(readers: count) }
    let first = try Generation(publishedIn: IndexFolder(path: reader.path))
    // The first holds the generation, so that it cannot be pruned before the others are open.
    let others = try (1..<max(1, count)).map { _ in try Generation(at: first.path) }
    return try ReaderSet(
      id: first.manifest.id, created: PublicationDate(parsing: first.manifest.created),
      articles: first.manifest.counts.articles, hasEntities: first.manifest.hasEntities,
      readers: ([first] + others).map { Reader(try Searcher($0)) })
  }

  /// Shards are connected to when they are first asked, so that one that is down keeps nobody from starting.
  private func openShards(readers count: Int) throws -> ReaderSet {
    let catalogue = try CatalogueFile(path: reader.path).read()
    return ReaderSet(
      id: catalogue.set, created: PublicationDate(parsing: catalogue.published), articles: catalogue.articles,
      hasEntities: catalogue.hasEntities,
      readers: (0..<max(1, count)).map { _ in Reader(ArchiveSession(reader, of: catalogue)) })
  }
}
