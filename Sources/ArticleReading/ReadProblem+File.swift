import Articles

extension ReadProblem {
  /// Tells that a file cannot be read, or not to its end.
  init(_ error: ArticlesError, in file: SourceFile) {
    let message =
      switch error {
      case .noSuchSource: "the file is gone; it was left out."
      case .unreadable(_, let reason):
        "cannot be read: \(reason). Give yourself the right to; it was left out."
      case .badCompression(_, let reason):
        "the compressed data is damaged: \(reason). Send it again; what came before the damage was read."
      }
    self.init(path: file.path, isSkip: true, message)
  }
}
