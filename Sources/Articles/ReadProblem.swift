/// Something in the sources that a person should know of, with its place and the remedy.
public struct ReadProblem: Sendable, Equatable {
  /// The file, as the user would name it.
  public let path: String
  /// The line in it, from 1; `nil` when the whole file is meant.
  public let line: Int?
  /// What is wrong, and what was done about it.
  public let message: String
  /// Whether a file or an article was left out; otherwise it was kept with a loss.
  public let isSkip: Bool

  package init(path: String, line: Int? = nil, isSkip: Bool, _ message: String) {
    self.path = path
    self.line = line
    self.message = message
    self.isSkip = isSkip
  }

  /// Tells of an id that was given twice.
  public static func replaced(id: String, path: String, line: Int) -> ReadProblem {
    ReadProblem(
      path: path, line: line, isSkip: false,
      "the id \"\(id)\" was used before; this later article replaces the earlier one.")
  }

  /// Tells of an article that is older than one read before.
  public static func outdated(id: String, path: String, line: Int) -> ReadProblem {
    ReadProblem(
      path: path, line: line, isSkip: false,
      "a higher version of \"\(id)\" was read before; this one was left out.")
  }

  /// Tells of an article that its sender took back.
  public static func removed(_ removal: ArticleRemoval) -> ReadProblem {
    ReadProblem(
      path: removal.path, line: removal.line, isSkip: false,
      "the sender takes \"\(removal.id)\" back; the article read before was left out.")
  }
}

extension ReadProblem: CustomStringConvertible {
  /// One line: `PATH:LINE: MESSAGE`.
  public var description: String { "\(path)\(line.map { ":\($0)" } ?? ""): \(message)" }
}
