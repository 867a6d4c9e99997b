/// Word from the sender that an article is canceled or withheld, and must not be found any more.
public struct ArticleRemoval: Sendable, Equatable {
  /// The article that goes.
  public let id: String
  /// The version that takes it back; a later one may bring it again. `nil` where versions are not counted.
  public let version: Int?
  /// The sender's word for it, without the name of its list: `canceled`, `withheld`.
  public let status: String
  /// The file that says so.
  public let path: String
  /// The line of that file, from 1.
  public let line: Int

  package init(id: String, version: Int?, status: String, path: String, line: Int) {
    self.id = id
    self.version = version
    self.status = status
    self.path = path
    self.line = line
  }
}
