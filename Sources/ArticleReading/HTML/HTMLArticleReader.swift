import Articles

/// Reads a page of HTML as one article.
struct HTMLArticleReader: ItemReader {
  private var window: ByteWindow
  private let file: SourceFile
  private var waiting: [ReadEvent] = []
  private var isRead = false
  private(set) var ignored: [String] = []

  init(_ window: ByteWindow, file: SourceFile) {
    self.window = window
    self.file = file
  }

  mutating func nextItem() throws(ArticlesError) -> ReadEvent? {
    if !isRead {
      isRead = true
      try window.fill(toAtLeast: Limits.articleBytes + 1)
      try window.failIfDamaged()
      if window.count > Limits.articleBytes {
        waiting = [
          .problem(
            ReadProblem(
              path: file.path, isSkip: true,
              "holds more than \(Limits.articleBytes >> 20) MiB, which one page may not. Split it; it was left out."
            ))
        ]
      } else {
        (waiting, ignored) = HTMLPage.events(
          of: window.prefix(window.count), charset: nil, url: nil, file: file, name: file.name, line: 1)
      }
    }
    return waiting.isEmpty ? nil : waiting.removeFirst()
  }
}
