import Dateline
import Foundation

/// The queries of a run, and how each set is asked.
struct QuerySets {
  /// One row of the table.
  struct Measurement {
    let name: String
    let requests: [SearchRequest]
    /// The same as words for Xapian.
    let bare: [String]
    let shape: BareSearch.Shape
  }

  private let sets: [String: [String]]

  init(path: String) throws {
    sets = try JSONDecoder().decode(
      [String: [String]].self, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }

  var measurements: [Measurement] {
    let country = FacetFilter.country("US")
    let kinds: [(String, BareSearch.Shape, (String) -> String)] = [
      ("single", .and, { $0 }), ("and", .and, { $0 }),
      ("or", .or, { $0.split(separator: " ").joined(separator: " OR ") }),
      ("phrase", .phrase, { "\"\($0)\"" }), ("name-phrase", .phrase, { "\"\($0)\"" }),
    ]
    var all: [Measurement] = []
    for (kind, shape, typed) in kinds {
      let texts = sets[kind] ?? []
      func add(_ name: String, _ change: (inout SearchRequest) -> Void) {
        all.append(
          Measurement(
            name: kind + name,
            requests: texts.map {
              var request = SearchRequest(typed($0))
              change(&request)
              return request
            }, bare: texts, shape: shape))
      }
      add("") { _ in }
      add(", no passages") { $0.passages = 0 }
      add(", one country") { $0.filters = [country] }
      add(", three facets") { $0.facets = [.country, .person, .year] }
    }
    return all
  }
}

extension FacetFilter {
  static func country(_ code: String) -> FacetFilter { FacetFilter(.country, code) }
}
