import Indexing
import Xapian

/// Finds the best documents of a query, in an order that does not depend on how the index is laid out.
///
/// The same weights are added up in another order in each database, so equals differ in their last bits, and Xapian orders what is left by
/// numbers of documents. Here weights that differ by less than ``tolerance`` count as equal, and equals come by ``Schema/orderKey(id:date:)``:
/// see `Docs/decisions/0008-shards.md`.
struct Ranker {
  let database: Database
  var query: Query
  var order = Order.relevance
  var weighting = Searching.Ranking.weighting

  /// What was found.
  struct Ranking {
    var items: [Match] = []
    var lowerBound = 0
    var estimated = 0
    var upperBound = 0
    /// For each slot that was to be counted, how many documents have which value.
    var counts: [SlotCounts] = []
    /// Documents that were counted.
    var seen = 0
  }

  /// The share of a weight that the order of adding up can make out, and more.
  static let tolerance = 1e-10
  /// Documents beyond those wanted, in which equals of the last of them mostly end.
  private static let slack = 16
  /// Documents that are looked through for the end of a run of equals.
  static let longestRun = 20_000

  /// The best `count` documents.
  ///
  /// - Parameters:
  ///   - checkAtLeast: Documents that are looked at at least, so that totals and counts up to that are exact.
  ///   - slots: The slots whose values are counted.
  ///   - judge: Decides by the text of a document whether it counts.
  func best(
    _ count: Int, checkAtLeast: Int = 0, counting slots: [UInt32] = [], judge: TextJudge? = nil
  ) throws -> Ranking {
    if database.isRemote {
      return try RemoteRanker(self).best(count, checkAtLeast: checkAtLeast, counting: slots, judge: judge)
    }
    if judge == nil, query.isCountable {
      if query.hasPattern { return try foundFirst(count, checkAtLeast: checkAtLeast, counting: slots) }
      if order == .relevance {
        return try countedApart(count, checkAtLeast: checkAtLeast, counting: slots)
      }
    }
    return try inOnePass(count, checkAtLeast: checkAtLeast, counting: slots, judge: judge)
  }

  /// The best are found by looking at no more than need be, and all that match are counted without weights.
  private func countedApart(_ count: Int, checkAtLeast: Int, counting slots: [UInt32]) throws -> Ranking {
    var ranking = try inOnePass(count, checkAtLeast: 0, counting: [], judge: nil)
    let isCounted = ranking.lowerBound == ranking.upperBound
    guard checkAtLeast > 0, !slots.isEmpty || !isCounted else { return ranking }
    let enquire = try enquire(by: .relevance)
    let counters = try SlotCounters(slots, in: enquire)
    if isCounted, ranking.items.count == ranking.upperBound {
      try enquire.show(ranking.items.map(\.docid))
    } else if let counted = try enquire.count(atLeast: checkAtLeast) {
      ranking.lowerBound = max(ranking.lowerBound, counted.found)
      if counted.isComplete { ranking.upperBound = counted.found }
      ranking.estimated = min(max(ranking.estimated, ranking.lowerBound), ranking.upperBound)
    }
    (ranking.counts, ranking.seen) = try (counters.counts(in: database), counters.seen())
    return ranking
  }

  /// All that match are found without weights, and only they are ranked: to look through a list is dear, and the matcher would do it before it
  /// knows whether a document weighs enough.
  private func foundFirst(_ count: Int, checkAtLeast: Int, counting slots: [UInt32]) throws -> Ranking {
    let enquire = try enquire(by: .relevance)
    let counters = try SlotCounters(slots, in: enquire)
    let found = try enquire.found(countingAtMost: checkAtLeast)
    var ranking = Ranking(lowerBound: found.count, estimated: found.count, upperBound: found.count)
    (ranking.counts, ranking.seen) = try (counters.counts(in: database), counters.seen())
    if count > 0, found.count > 0 {
      var among = self
      among.query = .filter(query, by: found.documents)
      ranking.items = try among.inOnePass(count, checkAtLeast: 0, counting: [], judge: nil).items
    }
    return ranking
  }

  private func inOnePass(
    _ count: Int, checkAtLeast: Int, counting slots: [UInt32], judge: TextJudge?
  ) throws -> Ranking {
    // Reading texts twice costs more than reading keys.
    let sort = judge != nil && order == .relevance ? SortOrder.relevanceThenValue(Self.key) : self.sort
    let enquire = try enquire(by: sort)
    let counters = try SlotCounters(slots, in: enquire)
    let depth = count == 0 ? 0 : count + Self.slack
    let found =
      try judge.map { judge in
        try enquire.matches(count: depth, checkAtLeast: checkAtLeast) { try judge.accepts($0, $1) }
      } ?? enquire.matches(count: depth, checkAtLeast: checkAtLeast)
    var ranking = Ranking(found)
    (ranking.counts, ranking.seen) = try (counters.counts(in: database), counters.seen())
    let settled = try settled(found.items, wanted: count, isAll: found.items.count < depth)
    ranking.items = settled.items
    if !settled.isSure, judge == nil {
      ranking.items = try deeper(count) { depth in
        try self.enquire(by: order == .relevance ? .relevanceThenValue(Self.key) : sort).matches(count: depth)
          .items
      }
    }
    return ranking
  }

  /// The key that equals are ordered by.
  static let key = SortOrder.Key(slot: Schema.orderSlot, descending: false)

  private var sort: SortOrder {
    switch order {
    case .relevance: .relevance
    case .newest: .valuesThenRelevance([SortOrder.Key(slot: Schema.dateSlot, descending: true)])
    case .oldest: .valuesThenRelevance([SortOrder.Key(slot: Schema.dateSlot, descending: false)])
    }
  }

  func enquire(by sort: SortOrder, _ query: Query? = nil) throws -> Enquire {
    let enquire = try Enquire(database)
    try enquire.setWeighting(weighting)
    try enquire.setQuery(query ?? self.query)
    try enquire.setSort(sort)
    return enquire
  }

  // MARK: Equals

  /// Matches with equals put in order, cut to those wanted, and whether no equal of the last was left behind.
  func settled(_ items: [Match], wanted: Int, isAll: Bool) throws -> (items: [Match], isSure: Bool) {
    var settled: [Match] = []
    settled.reserveCapacity(min(items.count, wanted))
    var start = 0
    while start < items.count, settled.count < wanted {
      var end = start + 1
      while end < items.count, isEqual(items[end - 1], items[end]) { end += 1 }
      if end == items.count, !isAll, !isOrdered(items[start...]) || end - start < 256 {
        settled += try inOrder(items[start..<end])
        return (Array(settled.prefix(wanted)), false)
      }
      settled += try inOrder(items[start..<end])
      start = end
    }
    return (Array(settled.prefix(wanted)), true)
  }

  /// Asks for more, until a run of equals ends.
  func deeper(_ count: Int, _ matches: (Int) throws -> [Match]) throws -> [Match] {
    var depth = (count + Self.slack) * 4
    while true {
      let items = try matches(depth)
      let settled = try settled(items, wanted: count, isAll: items.count < depth)
      if settled.isSure || depth > count + Self.longestRun { return settled.items }
      depth *= 4
    }
  }

  private func isEqual(_ left: Match, _ right: Match) -> Bool {
    guard left.weight - right.weight <= Self.tolerance * left.weight else { return false }
    return order == .relevance || left.sortKey == right.sortKey
  }

  /// Whether Xapian has ordered a run by the key already, as it does where weights are the same to the last bit.
  private func isOrdered(_ run: ArraySlice<Match>) -> Bool {
    guard order == .relevance, let first = run.first, !first.sortKey.isEmpty else { return false }
    return run.allSatisfy { $0.weight == first.weight }
  }

  private func inOrder(_ run: ArraySlice<Match>) throws -> [Match] {
    guard run.count > 1 else { return Array(run) }
    if order != .relevance || run.contains(where: \.sortKey.isEmpty) {
      try database.fetch(documents: run.map(\.docid))
    }
    let keyed = try run.map { match in
      (match: match, key: order == .relevance && !match.sortKey.isEmpty ? match.sortKey : try key(of: match))
    }
    return keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.match)
  }

  private func key(of match: Match) throws -> [UInt8] {
    try database.value(of: match.docid, slot: Schema.orderSlot)
  }
}

extension Ranker.Ranking {
  /// Takes over the bounds of a match.
  init(_ found: MatchSet) {
    (lowerBound, estimated, upperBound) = (found.lowerBound, found.estimated, found.upperBound)
  }
}
