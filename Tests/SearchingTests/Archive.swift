import Articles
import Indexing
import Searching
import TestSupport
import TextAnalysis

/// Stories, indexed in a folder of a test's own, and somebody who searches them.
struct Archive {
  let folder: TemporaryFolder
  let searcher: Searcher

  init(_ stories: [Story], language: Language = .english, workers: Int = 1) throws {
    let folder = try TemporaryFolder()
    try folder.write(stories, to: "wire.jsonl")
    try self.init(folder: folder, language: language, workers: workers)
  }

  /// Indexes a file of a folder.
  init(folder: TemporaryFolder, file: String = "wire.jsonl", language: Language = .english, workers: Int = 1)
    throws
  {
    self.folder = folder
    var rebuild = Rebuild(
      index: IndexFolder(path: folder.path("index")), sources: [folder.path(file)])
    rebuild.language = language
    rebuild.workers = workers
    try rebuild.run(builder: "test")
    searcher = try Searcher(Generation(publishedIn: rebuild.index))
  }

  func answer(
    to query: String, _ configure: (inout SearchRequest) -> Void = { _ in }
  ) throws -> SearchResults {
    var request = SearchRequest(query)
    request.limit = 10_000
    configure(&request)
    return try searcher.search(request)
  }

  /// The articles that have all of a query, by id.
  func ids(for query: String, isExact: Bool = false) throws -> [String] {
    let answer = try answer(to: query) { $0.quotesAreExact = isExact }
    return answer.coverage == .all ? answer.results.map(\.article.id).sorted() : []
  }
}

extension String {
  /// Itself, with brackets around ranges of scalars.
  func bracketed(_ ranges: [Range<Int>]) -> String {
    let scalars = Array(unicodeScalars)
    var result = UnicodeScalarView()
    var cursor = 0
    for range in ranges {
      result.append(contentsOf: scalars[cursor..<range.lowerBound])
      result.append("[")
      result.append(contentsOf: scalars[range])
      result.append("]")
      cursor = range.upperBound
    }
    result.append(contentsOf: scalars[cursor...])
    return String(result)
  }

  func scalars(in range: Range<Int>) -> String {
    var view = UnicodeScalarView()
    view.append(contentsOf: Array(unicodeScalars)[range])
    return String(view)
  }
}
