import Xapian

/// What can be wrong with an index, with the path and the remedy in the text that a person reads.
public enum IndexError: Error, Sendable, Equatable {
  /// There is no index at the path, or nothing was ever published in it.
  case missing(path: String)
  /// The published generation was made by a program whose layout this one cannot read.
  case otherSchema(path: String, found: Int, expected: Int)
  /// A file of the generation is gone, cut short, or does not say what it should.
  case damaged(path: String, reason: String)
  /// The stored text of an article cannot be read back.
  case damagedRecord
  /// Another rebuild holds the index.
  case locked(path: String)
  /// The sources hold no article that could be indexed.
  case nothingToIndex(sources: [String])
  /// A folder or file of the index cannot be written.
  case notWritable(path: String, reason: String)
  /// A source problem that was to be fatal.
  case strict(problem: String)
}

extension IndexError: CustomStringConvertible {
  /// What a person reads: the path, what is wrong, and the remedy.
  public var description: String {
    switch self {
    case .missing(let path):
      "no index at \(path). Build one with `dateline rebuild SOURCE --index \(path)`, or name another with --index."
    case .otherSchema(let path, let found, let expected):
      "\(path) was built for index schema \(found), and this program reads schema \(expected). "
        + "Run `dateline rebuild` to build it anew."
    case .damaged(let path, let reason):
      "\(path) is damaged: \(reason). Run `dateline rebuild`, or point `current` at an older generation."
    case .damagedRecord:
      "the stored text of an article cannot be read back. Run `dateline rebuild` to build the index anew."
    case .locked(let path):
      "another rebuild is writing to \(path). Wait for it to end and try again."
    case .nothingToIndex(let sources):
      "no articles in \(sources.joined(separator: ", ")); nothing was published. "
        + "Dateline reads .txt, .json and .jsonl files, also as .gz and .zst."
    case .notWritable(let path, let reason):
      "cannot write \(path): \(reason)."
    case .strict(let problem):
      "\(problem) (fatal because of --strict; nothing was published)"
    }
  }
}
