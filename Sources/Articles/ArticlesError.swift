/// What keeps the sources from being read at all.
public enum ArticlesError: Error, Sendable, Equatable {
  /// A source that was named does not exist.
  case noSuchSource(path: String)
  /// A file could not be opened or read.
  case unreadable(path: String, reason: String)
  /// Compressed data that is cut short or is not what it says.
  case badCompression(path: String, reason: String)
}

extension ArticlesError: CustomStringConvertible {
  /// What a person reads: the path, what is wrong, and the remedy.
  public var description: String {
    switch self {
    case .noSuchSource(let path): "\(path): no such file or folder. Name an existing one."
    case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)."
    case .badCompression(let path, let reason): "\(path): the compressed data is damaged: \(reason)."
    }
  }
}
