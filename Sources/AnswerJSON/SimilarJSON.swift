import Indexing
import Searching

/// `similar --json`, version 1: see `Docs/json.md`.
package struct SimilarJSON: Encodable {
  package let version = 1
  package let id: String
  package let results: [ResultJSON]
  package let missing: MissingJSON?

  package init(
    id: String, results: [SearchResults.Result], missing: MissingShare? = nil,
    _ disclosure: Disclosure = .whole
  ) {
    self.id = id
    self.results = results.map { ResultJSON($0, disclosure) }
    self.missing = missing.map { MissingJSON($0, disclosure) }
  }
}
