import ArticleReading
import Articles
import Foundation
import TestSupport
import Testing

@testable import Entities

@Suite("The entities of the sample articles are those that an editor read and agreed with")
struct CorpusEntitiesTests {
  private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden/corpus-entities.txt")

  /// One block an article: its id and countries, then its people, organisations and places.
  private static func printed() throws -> String {
    let stream = try ArticleStream(sources: [package.appendingPathComponent("Corpus").path])
    let recognizer = EntityRecognizer()
    var blocks: [String] = []
    while let event = stream.next() {
      guard case .article(let article) = event else { continue }
      let facets = recognizer.facets(of: article)
      let countries = facets.countries.map { "\($0.code) \(($0.salience * 100).rounded() / 100)" }
      blocks.append(
        """
        \(article.id): \(countries.joined(separator: ", "))
          people: \(facets.names.people.joined(separator: "; "))
          organisations: \(facets.names.organisations.joined(separator: "; "))
          places: \(facets.names.places.joined(separator: "; "))

        """)
    }
    return blocks.joined()
  }

  @Test(
    "every article has the countries, people, organisations and places of the golden file; `make golden` renews it"
  )
  func golden() throws {
    let printed = try Self.printed()
    if ProcessInfo.processInfo.environment["DATELINE_GOLDEN"] == "write" {
      try Data(printed.utf8).write(to: Self.golden)
    }
    let expected = try String(contentsOf: Self.golden, encoding: .utf8)
    let lines = zip(expected.split(separator: "\n"), printed.split(separator: "\n"))
    for (line, found) in lines where line != found { #expect(found == line) }
    #expect(printed.count == expected.count)
  }
}
