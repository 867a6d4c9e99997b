import Foundation
import Indexing
import Searching
import TestSupport
import Testing

/// Queries over `Corpus/`, each judged by a reader of the articles: what the set is stands in `Docs/ranking.md`.
@Suite("Judged queries are answered by the right article and the right passage")
struct JudgedQueriesTests {
  /// One line of `Tests/Fixtures/judged-queries.jsonl`.
  struct JudgedQuery: Decodable {
    let query: String
    /// The ids of the articles that answer; several where they are equally right.
    let articles: [String]
    /// Words of the passage that answers; several where either answers.
    let passage: Words

    enum Words: Decodable {
      case one(String)
      case either([String])

      init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        self = try (try? value.decode(String.self)).map { .one($0) } ?? .either(value.decode([String].self))
      }

      func stand(in text: String) -> Bool {
        let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        switch self {
        case .one(let words): return text.contains(words)
        case .either(let all): return all.contains { text.contains($0) }
        }
      }
    }
  }

  private static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func judgedQueries() throws -> [JudgedQuery] {
    let file = repository.appendingPathComponent("Tests/Fixtures/judged-queries.jsonl")
    return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(JudgedQuery.self, from: $0)
    }
  }

  @Test("the right article stands first for 95 in 100, the right passage for 90")
  func judged() throws {
    let folder = try TemporaryFolder()
    var rebuild = Rebuild(
      index: IndexFolder(path: folder.path("index")),
      sources: [Self.repository.appendingPathComponent("Corpus").path])
    rebuild.recognizesEntities = false
    try rebuild.run(builder: "test")
    let searcher = try Searcher(Generation(publishedIn: rebuild.index))

    let queries = try Self.judgedQueries()
    try #require(queries.count >= 60)
    var rightArticles = 0
    var rightPassages = 0
    for judged in queries {
      var request = SearchRequest(judged.query)
      request.limit = 1
      request.passages = 1
      let first = try searcher.search(request).results.first
      guard let first, judged.articles.contains(first.article.id) else {
        print(
          "judged: \(judged.query): article \(first?.article.id ?? "none"), not \(judged.articles.joined(separator: ", "))"
        )
        continue
      }
      rightArticles += 1
      let shown = first.passages.first?.text ?? ""
      guard judged.passage.stand(in: shown) else {
        print("judged: \(judged.query): right article, but this passage: \(shown)")
        continue
      }
      rightPassages += 1
    }
    print(
      "judged: of \(queries.count) queries \(rightArticles) have the right article first, \(rightPassages) the right passage"
    )
    #expect(Double(rightArticles) >= 0.95 * Double(queries.count))
    #expect(Double(rightPassages) >= 0.90 * Double(queries.count))
  }
}
