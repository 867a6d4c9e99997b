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

  init(_ handle: OpaquePointer) throws(XapianError) {
    self.handle = handle
    var facts = cx_mset_facts()
    var matches: [cx_match] = []
    do {
      try check { cx_mset_facts_get(handle, &facts, $0) }
      matches = Array(repeating: cx_match(), count: facts.size)
      try check { error in
        matches.withUnsafeMutableBufferPointer { cx_mset_matches(handle, $0.baseAddress, error) }
      }
    } catch {
      cx_mset_destroy(handle)
      throw error
    }
    items = matches.map {
      Match(
        docid: $0.docid, weight: $0.weight, percent: Int($0.percent), collapseCount: Int($0.collapse_count))
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
