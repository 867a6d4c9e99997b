import Indexing
import Xapian

/// Ranks where the databases are served elsewhere.
///
/// Xapian's remote backend knows neither deciders nor keys of several values, and its counters count twice what a match returns unless it is
/// sorted by weight alone. So totals and counts are one match that returns nothing, the ranking is another, and texts are judged here.
struct RemoteRanker {
  private let ranker: Ranker
  private var database: Database { ranker.database }

  /// Texts that are fetched at once.
  private static let batch = 256

  init(_ ranker: Ranker) { self.ranker = ranker }

  func best(
    _ count: Int, checkAtLeast: Int, counting slots: [UInt32], judge: TextJudge?
  ) throws -> Ranker.Ranking {
    if let lists = judge?.lists {
      return try judged(count, checkAtLeast: checkAtLeast, counting: slots, lists)
    }
    if let judge { return try judged(count, checkAtLeast: checkAtLeast, counting: slots, judge) }
    var ranking: Ranker.Ranking
    // The earliest come as two matches, neither of which knows the whole.
    if count == 0 || !slots.isEmpty || ranker.order == .oldest {
      let enquire = try ranker.enquire(by: .relevance)
      let counters = try SlotCounters(slots, in: enquire)
      ranking = Ranker.Ranking(try enquire.matches(count: 0, checkAtLeast: checkAtLeast))
      (ranking.counts, ranking.seen) = try (counters.counts(in: database), counters.seen())
      guard count > 0 else { return ranking }
      ranking.items = try ranker.deeper(count) { try matches($0).items }
    } else {
      let depth = (count + 16) * 2
      let found = try matches(depth, checkAtLeast: checkAtLeast)
      ranking = Ranker.Ranking()
      (ranking.lowerBound, ranking.estimated, ranking.upperBound) = found.bounds
      let settled = try ranker.settled(found.items, wanted: count, isAll: found.items.count < depth)
      ranking.items =
        settled.isSure ? settled.items : try ranker.deeper(count) { try matches($0).items }
    }
    return ranking
  }

  /// The `depth` first matches as the parts order them.
  private func matches(
    _ depth: Int, checkAtLeast: Int = 0
  ) throws -> (items: [Match], bounds: (Int, Int, Int)) {
    let query = ranker.query
    switch ranker.order {
    case .relevance: return try matches(.relevanceThenValue(Ranker.key), query, depth, checkAtLeast)
    case .newest:
      return try matches(
        .valueThenRelevance(SortOrder.Key(slot: Schema.dateSlot, descending: true)), query, depth,
        checkAtLeast)
    case .oldest:
      // The undated have the least value and are wanted last.
      let undated = Query.term(Schema.undatedTerm)
      var found = try matches(
        .valueThenRelevance(SortOrder.Key(slot: Schema.dateSlot, descending: false)),
        .andNot(query, undated), depth, checkAtLeast)
      guard found.items.count < depth else { return found }
      let rest = try matches(
        .relevanceThenValue(Ranker.key), .filter(query, by: undated), depth - found.items.count, checkAtLeast)
      found.items += rest.items.map(\.withoutKey)
      found.bounds = (
        found.bounds.0 + rest.bounds.0, found.bounds.1 + rest.bounds.1, found.bounds.2 + rest.bounds.2
      )
      return found
    }
  }

  private func matches(
    _ sort: SortOrder, _ query: Query, _ depth: Int, _ checkAtLeast: Int
  ) throws -> (items: [Match], bounds: (Int, Int, Int)) {
    let found = try ranker.enquire(by: sort, query).matches(count: depth, checkAtLeast: checkAtLeast)
    return (found.items, (found.lowerBound, found.estimated, found.upperBound))
  }

  // MARK: Forward lists

  /// Judges the best candidates by their forward lists, which come with a match as the key it is sorted by, all at once.
  private func judged(
    _ count: Int, checkAtLeast: Int, counting slots: [UInt32], _ judge: ListJudge
  ) throws -> Ranker.Ranking {
    var depth = max(count + 16, checkAtLeast)
    while true {
      let found = try matches(depth, checkAtLeast: depth)
      let isAll = found.items.count < depth
      let lists = try values(ofSlot: Schema.forwardSlot, of: found.items)
      let accepted = try found.items.filter { try judge.accepts(list: lists[$0.docid] ?? []) }
      guard isAll || accepted.count >= count + 16 else {
        depth *= 4
        continue
      }
      var ranking = Ranker.Ranking()
      ranking.items = try ranker.settled(accepted, wanted: count, isAll: true).items
      ranking.counts =
        isAll && accepted.count == found.items.count
        ? try counts(slots, checkAtLeast: depth)
        : try slots.map { try self.counts($0, of: accepted, among: found.items) }
      ranking.seen = accepted.count
      ranking.lowerBound = accepted.count
      let share = found.items.isEmpty ? 0 : Double(accepted.count) / Double(found.items.count)
      ranking.estimated =
        isAll ? accepted.count : max(accepted.count, Int((Double(found.bounds.1) * share).rounded()))
      ranking.upperBound =
        isAll ? accepted.count : found.bounds.2 - found.items.count + accepted.count
      return ranking
    }
  }

  /// A value of each match: asked for as the key of the same matches, and one by one for those of equal weight that another key left out.
  private func values(ofSlot slot: UInt32, of items: [Match]) throws -> [UInt32: [UInt8]] {
    guard !items.isEmpty else { return [:] }
    let order = SortOrder.relevanceThenValue(SortOrder.Key(slot: slot, descending: false))
    var values: [UInt32: [UInt8]] = [:]
    for match in try ranker.enquire(by: order).matches(count: items.count, checkAtLeast: items.count).items {
      values[match.docid] = match.sortKey
    }
    let left = items.lazy.map(\.docid).filter { values[$0] == nil }
    try database.fetch(documents: left)
    for docid in left { values[docid] = try database.value(of: docid, slot: slot) }
    return values
  }

  private func counts(_ slot: UInt32, of accepted: [Match], among items: [Match]) throws -> SlotCounts {
    let values = try values(ofSlot: slot, of: items)
    var tally: [[UInt8]: Int] = [:]
    for match in accepted {
      if let value = values[match.docid], !value.isEmpty { tally[value, default: 0] += 1 }
    }
    return SlotCounts(values: tally, ofSlot: slot)
  }

  /// What all matches have in some slots.
  private func counts(_ slots: [UInt32], checkAtLeast: Int) throws -> [SlotCounts] {
    guard !slots.isEmpty else { return [] }
    let enquire = try ranker.enquire(by: .relevance)
    let counters = try SlotCounters(slots, in: enquire)
    _ = try enquire.matches(count: 0, checkAtLeast: checkAtLeast)
    return try counters.counts(in: database)
  }

  // MARK: Texts

  /// Judges the best candidates by their texts, as many as are to be looked at, and more until enough are accepted.
  private func judged(
    _ count: Int, checkAtLeast: Int, counting slots: [UInt32], _ judge: TextJudge
  ) throws -> Ranker.Ranking {
    var tallies = [[[UInt8]: Int]](repeating: [:], count: slots.count)
    var accepted: [Match] = []
    var judged = 0
    var depth = max(count + 16, checkAtLeast)
    while true {
      let found = try matches(depth, checkAtLeast: depth)
      let isAll = found.items.count < depth
      while judged < found.items.count {
        let batch = found.items[judged..<min(judged + Self.batch, found.items.count)]
        try database.fetch(documents: batch.map(\.docid))
        for match in batch {
          let docid = match.docid
          guard try database.withRecord(of: docid, { try judge.accepts(docid, $0) }) else { continue }
          accepted.append(match)
          for (place, slot) in slots.enumerated() {
            let value = try database.value(of: docid, slot: slot)
            if !value.isEmpty { tallies[place][value, default: 0] += 1 }
          }
        }
        judged += batch.count
      }
      guard isAll || accepted.count >= count + 16 else {
        depth *= 4
        continue
      }
      var ranking = Ranker.Ranking()
      ranking.items = try ranker.settled(accepted, wanted: count, isAll: true).items
      ranking.counts = zip(tallies, slots).map { SlotCounts(values: $0, ofSlot: $1) }
      ranking.seen = accepted.count
      ranking.lowerBound = accepted.count
      let share = judged == 0 ? 0 : Double(accepted.count) / Double(judged)
      ranking.estimated =
        isAll ? accepted.count : max(accepted.count, Int((Double(found.bounds.1) * share).rounded()))
      ranking.upperBound = isAll ? accepted.count : found.bounds.2 - judged + accepted.count
      return ranking
    }
  }
}

extension Match {
  /// The same as if it had been sorted by a value that it does not have.
  fileprivate var withoutKey: Match {
    Match(docid: docid, weight: weight, percent: percent, collapseCount: collapseCount, sortKey: [])
  }
}
