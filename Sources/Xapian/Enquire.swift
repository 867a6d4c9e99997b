import CXapian

/// Puts a query to a database: how to weigh and order what it finds, and what to count on the way.
///
/// Not `Sendable`, as its database is not.
public final class Enquire {
  /// How the terms for an expansion are chosen.
  public enum Expansion: Sendable {
    /// Robertson's selection value, Xapian's traditional choice.
    case traditional
    /// Bose-Einstein statistics (Amati, van Rijsbergen 2002).
    case bo1
  }

  /// How equals are ordered.
  public enum DocidOrder: Sendable { case ascending, descending, any }

  private let handle: OpaquePointer
  private let database: Database
  private var counterCount = 0
  private var hasKeys = false

  /// Makes an enquiry of a database.
  public init(_ database: Database) throws(XapianError) {
    self.database = database
    handle = try make { cx_enquire_create(database.handle, $0) }
  }

  deinit { cx_enquire_destroy(handle) }

  /// Sets the query.
  public func setQuery(_ query: Query) throws(XapianError) {
    try check { cx_enquire_set_query(handle, query.handle, $0) }
  }

  /// Sets how documents are weighed; BM25 with Xapian's parameters otherwise.
  public func setWeighting(_ weighting: Weighting) throws(XapianError) {
    let parameters = weighting.parameters
    try check { cx_enquire_set_weighting(handle, weighting.scheme, parameters, parameters.count, $0) }
  }

  /// Sets how documents are ordered; by relevance otherwise.
  public func setSort(_ order: SortOrder) throws(XapianError) {
    hasKeys = order != .relevance
    let (sort, keys): (cx_sort, [SortOrder.Key])
    switch order {
    case .valueThenRelevance(let key):
      return try setSort(CX_SORT_KEY_THEN_RELEVANCE, by: key)
    case .relevanceThenValue(let key):
      return try setSort(CX_SORT_RELEVANCE_THEN_KEY, by: key)
    case .relevance: (sort, keys) = (CX_SORT_RELEVANCE, [])
    case .values(let slots): (sort, keys) = (CX_SORT_KEY, slots)
    case .valuesThenRelevance(let slots): (sort, keys) = (CX_SORT_KEY_THEN_RELEVANCE, slots)
    case .relevanceThenValues(let slots): (sort, keys) = (CX_SORT_RELEVANCE_THEN_KEY, slots)
    }
    let slots = keys.map(\.slot)
    let descending: [Int32] = keys.map { $0.descending ? 1 : 0 }
    try check { cx_enquire_set_sort(handle, sort, slots, descending, keys.count, $0) }
  }

  private func setSort(_ sort: cx_sort, by key: SortOrder.Key) throws(XapianError) {
    try check { cx_enquire_set_value_sort(handle, sort, key.slot, key.descending ? 1 : 0, $0) }
  }

  /// Sets how equals are ordered.
  public func setDocidOrder(_ order: DocidOrder) throws(XapianError) {
    let cOrder =
      switch order {
      case .ascending: CX_DOCID_ASCENDING
      case .descending: CX_DOCID_DESCENDING
      case .any: CX_DOCID_ANY
      }
    try check { cx_enquire_set_docid_order(handle, cOrder, $0) }
  }

  /// Keeps at most `most` documents of each value of a slot; 0 keeps all.
  public func setCollapse(slot: UInt32, keeping most: UInt32) throws(XapianError) {
    try check { cx_enquire_set_collapse(handle, slot, most, $0) }
  }

  /// Leaves out documents under a percentage of the best possible, or under a weight.
  public func setCutoff(percent: Int = 0, weight: Double = 0) throws(XapianError) {
    try check { cx_enquire_set_cutoff(handle, Int32(clamping: percent), weight, $0) }
  }

  /// Stops counting after so many seconds, and answers with what was found; 0 is no limit.
  public func setTimeLimit(seconds: Double) throws(XapianError) {
    try check { cx_enquire_set_time_limit(handle, seconds, $0) }
  }

  /// Counts the values of a slot in the matches to come.
  public func countValues(ofSlot slot: UInt32) throws(XapianError) -> ValueCounter {
    try check { cx_enquire_add_value_counter(handle, slot, $0) }
    defer { counterCount += 1 }
    return ValueCounter(number: counterCount)
  }

  /// What was counted in the last match, in no order.
  ///
  /// - Parameter separator: What parts the values of a list, where each value of a list is to be counted by itself.
  public func counts(of counter: ValueCounter, separator: UInt8? = nil) throws -> [ValueCount] {
    var counts: [ValueCount] = []
    try listTerms({
      cx_enquire_value_counts(handle, counter.number, separator.map(Int32.init) ?? -1, $0, $1, $2)
    }) {
      counts.append(ValueCount(value: $0.term, count: Int($0.first)))
      return true
    }
    return counts
  }

  /// What was counted in the last match, in no order, by the numbers of names: see ``Database/hasNames(inSlot:)``.
  public func nameCounts(of counter: ValueCounter) throws(XapianError) -> [NameCount] {
    var counts: [NameCount] = []
    var error = cx_error()
    let status = withUnsafeMutablePointer(to: &counts) { pointer in
      cx_enquire_name_counts(
        handle, counter.number,
        { context, part, name, count in
          context?.assumingMemoryBound(to: [NameCount].self).pointee.append(
            NameCount(part: Int(part), name: name, count: Int(count)))
        }, pointer, &error)
    }
    if status != 0 { throw XapianError(&error) }
    return counts
  }

  /// How many documents a counter saw, with a value or without.
  public func total(of counter: ValueCounter) throws(XapianError) -> Int {
    var total: UInt64 = 0
    try check { cx_enquire_value_total(handle, counter.number, &total, $0) }
    return Int(clamping: total)
  }

  // MARK: Matching

  /// Runs the query.
  ///
  /// - Parameters:
  ///   - first: The rank of the first document wanted, from 0.
  ///   - count: How many are wanted at most.
  ///   - checkAtLeast: How many are looked at at least, so that counts up to that are exact.
  public func matches(first: Int = 0, count: Int, checkAtLeast: Int = 0) throws -> MatchSet {
    try MatchSet(
      make {
        cx_enquire_match(
          handle, UInt32(clamping: first), UInt32(clamping: count), UInt32(clamping: checkAtLeast), nil, nil,
          $0)
      }, hasKeys: hasKeys)
  }

  /// Runs the query and keeps the documents that `decide` accepts, given their number and stored data.
  ///
  /// - Throws: ``XapianError``, or what `decide` throws, which ends the match.
  public func matches(
    first: Int = 0, count: Int, checkAtLeast: Int = 0,
    decide: (_ docid: UInt32, _ data: UnsafeRawBufferPointer) throws -> Bool
  ) throws -> MatchSet {
    try withoutActuallyEscaping(decide) { decide in
      var decision = Decision(decide: decide)
      var error = cx_error()
      let found = withUnsafeMutablePointer(to: &decision) { pointer in
        cx_enquire_match(
          handle, UInt32(clamping: first), UInt32(clamping: count), UInt32(clamping: checkAtLeast),
          { context, docid, data, length in
            guard let context else { return -1 }
            return context.assumingMemoryBound(to: Decision.self).pointee.take(
              docid, UnsafeRawBufferPointer(start: data, count: length))
          }, pointer, &error)
      }
      if let failure = decision.failure {
        cx_error_clear(&error)
        cx_mset_destroy(found)
        throw failure
      }
      guard let found else { throw XapianError(&error) }
      return try MatchSet(found, hasKeys: hasKeys)
    }
  }

  /// A decider on its way through C, and what it threw.
  private struct Decision {
    let decide: (UInt32, UnsafeRawBufferPointer) throws -> Bool
    var failure: (any Error)?

    mutating func take(_ docid: UInt32, _ data: UnsafeRawBufferPointer) -> Int32 {
      do {
        return try decide(docid, data) ? 1 : 0
      } catch {
        failure = error
        return -1
      }
    }
  }

  /// Counts what the query finds without ranking it, which is quicker than ``matches(first:count:checkAtLeast:)``; counters look on.
  ///
  /// - Parameter limit: Once so many documents are found or more, counting stops.
  /// - Returns: `nil` where only the matcher can tell: see ``Query/isCountable``.
  public func count(atLeast limit: Int) throws(XapianError) -> SetCount? {
    var count = cx_set_count()
    try check { cx_enquire_count(handle, UInt64(clamping: limit), &count, $0) }
    guard count.is_known != 0 else { return nil }
    return SetCount(found: Int(clamping: count.found), isComplete: count.is_complete != 0)
  }

  /// Finds all documents of the query without ranking them; counters look on.
  ///
  /// - Parameter limit: About how many documents are shown to the counters; the first of each database.
  /// - Returns: How many there are, and a query that finds them again at once, without weight, in this database alone.
  /// - Throws: ``XapianError`` where only the matcher can tell: see ``Query/isCountable``.
  public func found(countingAtMost limit: Int) throws(XapianError) -> (count: Int, documents: Query) {
    var (count, error): (UInt64, _) = (0, cx_error())
    guard let query = cx_enquire_find(handle, UInt64(clamping: limit), &count, &error) else {
      throw XapianError(&error)
    }
    return (Int(clamping: count), Query(owning: query))
  }

  /// Has the counters look at documents of local databases that were found otherwise.
  ///
  /// - Throws: ``XapianError`` where nothing is counted.
  public func show(_ docids: [UInt32]) throws(XapianError) {
    try check { cx_enquire_show(handle, docids, docids.count, $0) }
  }

  /// The terms of the query that a document has.
  public func matchingTerms(of docid: UInt32) throws -> [[UInt8]] {
    var terms: [[UInt8]] = []
    try listTerms({ cx_enquire_matching_terms(handle, docid, $0, $1, $2) }) {
      terms.append($0.term)
      return true
    }
    return terms
  }

  /// The terms that tell documents from the rest of the collection, best first.
  ///
  /// - Throws: ``XapianError``, of kind `featureUnavailable` when the database keeps no term lists.
  public func expansion(
    of docids: [UInt32], most: Int, scheme: Expansion = .traditional
  ) throws(XapianError) -> [(term: [UInt8], weight: Double)] {
    var terms: [(term: [UInt8], weight: Double)] = []
    var error = cx_error()
    let status = withUnsafeMutablePointer(to: &terms) { pointer in
      cx_enquire_expand(
        handle, docids, docids.count, UInt32(clamping: most),
        scheme == .bo1 ? CX_EXPAND_BO1 : CX_EXPAND_TRAD,
        { context, term, length, weight in
          context?.assumingMemoryBound(to: [(term: [UInt8], weight: Double)].self).pointee.append(
            (Array(UnsafeRawBufferPointer(start: term, count: length)), weight))
          return 1
        }, pointer, &error)
    }
    if status != 0 { throw XapianError(&error) }
    return terms
  }
}
