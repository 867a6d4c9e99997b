/// A file that is read under another name than its own: a copy that was put aside, or one below a source.
public struct AddedFile: Sendable, Equatable {
  /// Where it lies.
  public let location: String
  /// The path that its articles tell.
  public let path: String
  /// The path below its source folder, which articles without an id are named after.
  public let relative: String

  /// Describes a file.
  public init(location: String, path: String, relative: String) {
    self.location = location
    self.path = path
    self.relative = relative
  }
}
