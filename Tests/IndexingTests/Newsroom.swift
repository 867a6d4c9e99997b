import Articles
import Dateline
import Foundation
import Synchronization
import TestSupport
import Xapian

@testable import Indexing

/// Sources and an index in a folder of a test's own.
struct Newsroom {
  let folder: TemporaryFolder
  var sources: String { folder.path("wire") }
  var index: IndexFolder { IndexFolder(path: folder.path("index")) }
  var generationsPath: String { folder.path("index/generations") }

  init(_ stories: [Story] = [Story("pier", "The pier is open.")]) throws {
    folder = try TemporaryFolder()
    try write(stories)
  }

  /// Replaces the sources.
  func write(_ stories: [Story]) throws { try folder.write(stories, to: "wire/feed.jsonl") }

  @discardableResult
  func rebuild(_ configure: (inout Rebuild) -> Void = { _ in }) throws -> Manifest {
    var rebuild = Rebuild(index: index, sources: [sources])
    // Tests replace their sources as no night does.
    rebuild.allowsShrink = true
    rebuild.allowsFailures = true
    configure(&rebuild)
    return try rebuild.run(builder: "test")
  }

  func generation() throws -> Generation { try Generation(publishedIn: index) }

  /// The articles that are published, in the order of the index.
  func published() throws -> [Article] { try generation().articles() }

  /// All files of the generations, by name, with what they hold, and what is published.
  func snapshot() throws -> [String: Data] {
    var files: [String: Data] = [:]
    let names = try FileManager.default.subpathsOfDirectory(atPath: index.path)
    for name in names where name.hasPrefix("generations") || name.hasPrefix("current") {
      files[name] = FileManager.default.contents(atPath: index.path + "/" + name) ?? Data()
    }
    return files
  }
}

extension Generation {
  func articles() throws -> [Article] {
    try docids.map { docid in
      var article = try database.withDocumentData(of: docid) { try ArticleRecord.decode($0) }
      article.line = try line(of: docid)
      return article
    }
  }

  /// The articles that have an id, as a reader looks them up.
  func articles(withID id: String) throws -> [Article] {
    try database.postings(of: Schema.uniqueTerm(forID: id)).map {
      try database.withDocumentData(of: $0) { try ArticleRecord.decode($0) }
    }
  }

  /// Every term with the articles that have it.
  func postings() throws -> [[UInt8]: [UInt32]] {
    var terms: [[UInt8]] = []
    try database.forEachTerm { term, _ in
      terms.append(term)
      return true
    }
    return try Dictionary(uniqueKeysWithValues: terms.map { ($0, try database.postings(of: $0)) })
  }
}

/// What a rebuild tells of, from whichever thread.
final class Told: Sendable {
  private let problems = Mutex<[ReadProblem]>([])
  var all: [ReadProblem] { problems.withLock { $0 } }
  func take(_ problem: ReadProblem) { problems.withLock { $0.append(problem) } }
}
