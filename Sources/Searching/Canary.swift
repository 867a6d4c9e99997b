import Indexing

/// A query whose number of articles is known to be at least, at most or exactly so many: when it is not, something is wrong with the
/// sources or with the program.
public struct Canary: Sendable, Equatable {
  /// How the number of articles is compared.
  public enum Comparison: String, Sendable, CaseIterable {
    case atLeast = ">="
    case atMost = "<="
    case exactly = "=="
  }

  /// The query.
  public let query: String
  /// How its articles are compared with ``count``.
  public let comparison: Comparison
  /// The number.
  public let count: Int

  /// Reads a line such as `"Ream Naval Base" >= 5`; `nil` when it is none.
  public init?(_ line: String) {
    for comparison in Comparison.allCases {
      let parts = line.split(separator: " ").map(String.init)
      guard parts.count >= 3, parts[parts.count - 2] == comparison.rawValue, let last = parts.last,
        let count = Int(last), count >= 0
      else { continue }
      query = parts.dropLast(2).joined(separator: " ")
      self.comparison = comparison
      self.count = count
      return
    }
    return nil
  }

  /// What is wrong, or `nil` when the number is as it should be.
  ///
  /// - Throws: ``QueryError`` when the query cannot be asked, ``IndexError`` or ``XapianError`` when the index is damaged.
  public func fault(in searcher: Searcher) throws -> String? {
    var request = SearchRequest(query)
    request.limit = 0
    // Counting to a facet makes the total exact.
    request.exactFacetCount = 1_000_000_000
    request.facets = [.year]
    let answer = try searcher.search(request)
    let total = answer.coverage == .all ? answer.total : 0
    let isRight =
      switch comparison {
      case .atLeast: total >= count
      case .atMost: total <= count
      case .exactly: total == count
      }
    return isRight
      ? nil : "the canary \(query) \(comparison.rawValue) \(count) does not hold: \(total) articles answer"
  }
}
