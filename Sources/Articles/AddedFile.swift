/// A file that is read under another name than its own: a copy that was put aside, or one below a source.
public struct AddedFile: Sendable, Equatable {
  /// Where it lies.
  public let location: String
  /// The path that its articles tell.
  public let path: String
  /// The path below its source folder, which articles without an id are named after.
  public let relative: String
  /// Which columns of a table hold what, as it was said when the file was added; another mapping is not used for it.
  public var columns = ColumnMap()

  /// Describes a file.
  public init(location: String, path: String, relative: String, columns: ColumnMap = ColumnMap()) {
    self.location = location
    self.path = path
    self.relative = relative
    self.columns = columns
  }
}
