import Foundation
import Indexing
import Searching
import TestSupport
import Testing
import TextAnalysis

/// Runs the examples of `Docs/query-language.md`.
@Suite("The query language is as documented")
struct QueryDocumentTests {
  /// A row of a table whose first cell is code.
  struct Row: CustomTestStringConvertible, Sendable {
    let query: String
    let last: String
    var testDescription: String { query }
  }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The rows of the tables whose header ends with `column`.
  static func rows(under column: String) -> [Row] {
    let file = root.appendingPathComponent("Docs/query-language.md")
    var isWanted = false
    var rows: [Row] = []
    for line in ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n") {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard cells.count == 5 else {
        isWanted = false
        continue
      }
      if cells[1].hasPrefix("`"), isWanted {
        rows.append(Row(query: String(cells[1].dropFirst().dropLast()), last: cells[3]))
      } else if cells[1] == "you type" {
        isWanted = cells[3] == column
      }
    }
    return rows
  }

  static let examples = rows(under: "articles")
  static let errors = rows(under: "at")

  @Test("there are examples")
  func count() {
    #expect(Self.examples.count >= 55)
    #expect(Self.errors.count >= 10)
  }

  @Test("an example finds what it is said to find")
  func findsWhatItSays() throws {
    let fixture = Self.root.appendingPathComponent("Tests/Fixtures/query-language.jsonl")
    let archive = try Archive(
      String(contentsOf: fixture, encoding: .utf8).split(separator: "\n").map {
        try JSONDecoder().decode(Story.self, from: Data($0.utf8))
      })
    for row in Self.examples {
      let answer = try archive.answer(to: row.query) {
        $0.now = .init(secondsSinceEpoch: 1_764_590_400, precision: .second)
      }
      let ids = answer.results.map(\.article.id).sorted().joined(separator: " ")
      let found = answer.coverage == .all || ids.isEmpty ? ids : "some: " + ids
      #expect(found == row.last, "\(row.query)")
    }
  }

  @Test("an error points where it is said to", arguments: errors)
  func fails(row: Row) throws {
    let analyzer = try Analyzer()
    let error = #expect(throws: QueryError.self) {
      _ = try ParsedQuery(SearchRequest(row.query), analyzer: analyzer)
    }
    #expect((error?.place?.offset).map(String.init) == row.last)
    #expect(error?.description.contains("expected") == true)
  }
}
