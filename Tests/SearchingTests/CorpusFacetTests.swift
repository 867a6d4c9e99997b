import Dateline
import Entities
import Foundation
import Indexing
import Searching
import TestSupport
import Testing

@Suite("Facet counts over the sample articles agree with the entities that were read")
struct CorpusFacetTests {
  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The keys of each article's values, by id and facet, as the golden file of the entities has them.
  private static func golden() throws -> [String: [Facet: Set<[UInt8]>]] {
    let text = try String(
      contentsOf: tests.appendingPathComponent("EntitiesTests/Golden/corpus-entities.txt"), encoding: .utf8)
    var articles: [String: [Facet: Set<[UInt8]>]] = [:]
    var id = ""
    let facets: [String: Facet] = ["  people": .person, "  organisations": .organisation, "  places": .place]
    for line in text.split(separator: "\n") {
      guard let colon = line.range(of: ": ") ?? line.range(of: ":") else { continue }
      let values = line[colon.upperBound...]
      if let facet = facets[String(line[..<colon.lowerBound])] {
        let keys = values.components(separatedBy: "; ").filter { !$0.isEmpty }.map {
          FacetKey.key(of: $0, in: facet)
        }
        articles[id, default: [:]][facet] = Set(keys)
      } else {
        id = String(line[..<colon.lowerBound])
        let codes = values.components(separatedBy: ", ").compactMap { $0.split(separator: " ").first }
        articles[id, default: [:]][.country] = Set(codes.map { Array($0.utf8) })
      }
    }
    return articles
  }

  @Test("ten queries, four facets")
  func counts() throws {
    let golden = try Self.golden()
    let folder = try TemporaryFolder()
    let corpus = Self.tests.deletingLastPathComponent().appendingPathComponent("Corpus").path
    let index = IndexFolder(path: folder.path("index"))
    try Rebuild(index: index, sources: [corpus]).run(builder: "test")
    let searcher = try Searcher(Generation(publishedIn: index))
    let queries = [
      "ream", "embargo", "minister", "\"naval base\"", "ceasefire", "pier", "government", "election", "ferry",
      "prices",
    ]
    for query in queries {
      var request = SearchRequest(query)
      request.limit = 1_000
      request.passages = 0
      request.showsAllVersions = true
      request.facets = [.country, .person, .organisation, .place]
      request.facetLimit = 1_000
      let answer = try searcher.search(request)
      #expect(answer.results.count == answer.total && answer.total > 0, "\(query)")
      for facet in answer.facets {
        var expected: [[UInt8]: Int] = [:]
        for result in answer.results {
          for key in golden[result.article.id]?[facet.facet] ?? [] { expected[key, default: 0] += 1 }
        }
        let counted = Dictionary(
          uniqueKeysWithValues: facet.values.map { (FacetKey.key(of: $0.value, in: facet.facet), $0.count) })
        #expect(counted == expected, "\(query) \(facet.facet)")
      }
    }
  }
}
