import CXapian

/// What a query found: one page of documents, and how many there are in all.
public final class MatchSet {
  private let handle: OpaquePointer
  /// The documents of the page, best first.
  public let items: [Match]
  /// At least so many documents match; equal to ``upperBound`` when they were counted.
  public let lowerBound: Int
  /// About so many match.
  public let estimated: Int
  /// At most so many match.
  public let upperBound: Int
  /// The greatest weight of any document.
  public let maxAttained: Double
  /// The greatest weight that was possible.
  public let maxPossible: Double

  /// - Parameter hasKeys: Whether the match was sorted by more than weights.
  init(_ handle: OpaquePointer, hasKeys: Bool) throws {
    self.handle = handle
    var facts = cx_mset_facts()
    var matches: [cx_match] = []
    var keys: [[UInt8]] = []
    do {
      try check { cx_mset_facts_get(handle, &facts, $0) }
      matches = Array(repeating: cx_match(), count: facts.size)
      try check { error in
        matches.withUnsafeMutableBufferPointer { cx_mset_matches(handle, $0.baseAddress, error) }
      }
      if hasKeys {
        try listTerms({ cx_mset_sort_keys(handle, $0, $1, $2) }) {
          keys.append($0.term)
          return true
        }
      }
    } catch {
      cx_mset_destroy(handle)
      throw error
    }
    items = matches.enumerated().map { place, match in
      Match(
        docid: match.docid, weight: match.weight, percent: Int(match.percent),
        collapseCount: Int(match.collapse_count), sortKey: place < keys.count ? keys[place] : [])
    }
    lowerBound = Int(facts.lower_bound)
    estimated = Int(facts.estimated)
    upperBound = Int(facts.upper_bound)
    maxAttained = facts.max_attained
    maxPossible = facts.max_possible
  }

  deinit { cx_mset_destroy(handle) }

  /// In how many documents a term of the query is, and the most that it adds to a document's weight.
  ///
  /// - Throws: ``XapianError`` when the query has no such term.
  public func term(_ term: [UInt8]) throws(XapianError) -> (documents: Int, weight: Double) {
    var frequency: UInt32 = 0
    var weight = 0.0
    try check { error in withChars(term) { cx_mset_term(handle, $0, $1, &frequency, &weight, error) } }
    return (Int(frequency), weight)
  }
}
