import ArticleReading
import Articles
import Foundation
import TestSupport

/// What reading some files came to.
struct Reading {
  var articles: [Article] = []
  var removals: [ArticleRemoval] = []
  var problems: [ReadProblem] = []
  let filesRead: Int

  init(_ sources: [String]) throws {
    let stream = try ArticleStream(sources: sources)
    while let event = stream.next() {
      switch event {
      case .article(let article): articles.append(article)
      case .removal(let removal): removals.append(removal)
      case .problem(let problem): problems.append(problem)
      }
    }
    filesRead = stream.filesRead
  }

  /// Reads one file of `text` in a folder of its own.
  init(_ text: String, name: String = "story.txt") throws {
    try self.init(Data(text.utf8), name: name)
  }

  init(_ data: Data, name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(data, to: name)
    try self.init([folder.path(name)])
  }
}
