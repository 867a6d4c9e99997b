import ArticleReading
import DatelineCore

extension Rebuild {
  /// Describes a rebuild from files and folders; nothing happens before ``Rebuild/run(builder:)``.
  public init(index: IndexFolder, sources: [String]) {
    self.init(index: index, sources: sources, reader: FileReader())
  }
}

extension Addition {
  /// Describes an addition of files; nothing happens before ``Addition/run(builder:)``.
  public init(index: IndexFolder, files: [String]) {
    self.init(index: index, files: files, reader: FileReader())
  }
}
