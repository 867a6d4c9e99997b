import Articles
import FoundationEssentials
import TextAnalysis
import Xapian

/// Brings a few files into the published index at once, between two rebuilds.
///
/// The new generation takes over the databases of the one before; those that hold an article which comes anew are merged again without it,
/// and what was added goes into a database of its own. What its sender takes back goes at once. The next rebuild folds it in.
public struct Addition: Sendable {
  /// The index to add to.
  public var index: IndexFolder
  /// The files to add, in order.
  public var files: [String]
  /// Opens the files.
  public var reader: any SourceReader
  /// Which columns of tables hold what, where their names do not say it; kept with the files for the next rebuild.
  public var columns = ColumnMap()
  /// Told of each file or article that was left out or changed.
  public var onProblem: @Sendable (ReadProblem) -> Void = { _ in }
  var layout = IndexLayout()

  /// Describes an addition; nothing happens before ``run(builder:)``.
  public init(index: IndexFolder, files: [String], reader: any SourceReader) {
    self.index = index
    self.files = files
    self.reader = reader
  }

  /// Reads the files and publishes a generation that has their articles.
  ///
  /// - Parameter builder: The version to write into the manifest, which must be the one that built what is published.
  /// - Throws: ``IndexError``, ``XapianError``, or the reader's error when a file does not exist. Nothing is published then.
  @discardableResult
  public func run(builder: String) throws -> Manifest {
    for file in files where !FileManager.default.fileExists(atPath: file) {
      throw ArticlesError.noSuchSource(path: file)
    }
    let published = try Generation(publishedIn: index)
    var settings = Rebuild(index: index, sources: published.manifest.sources, reader: reader)
    settings.language = Language.named(published.manifest.language) ?? .english
    settings.recognizesEntities = published.manifest.hasEntities
    settings.keepsPositions = published.manifest.hasPositions
    settings.shard = published.manifest.shard
    settings.layout = layout
    settings.onProblem = onProblem
    return try settings.locked { id, folder in
      // What was published may be another by now.
      let base = try Generation(publishedIn: index)
      let maker = Maker.fingerprint(of: settings, builder: builder)
      guard base.manifest.maker == maker.description else {
        throw IndexError.otherMaker(path: base.path, builder: base.manifest.builder)
      }
      let run = AdditionRun(settings: settings, base: base, maker: maker, folder: folder)
      return try run.run(id: id, files: SourceNames(base.manifest.sources).files(files, columns))
    }
  }
}
