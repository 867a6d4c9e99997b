import TestSupport
import Testing
import Xapian

@Suite("What patterns find is counted without the matcher, and ranked without looking for it again")
struct PatternCountTests {
  private let folder: TemporaryFolder
  /// Two databases, of more documents than are looked at in one go and of few, with lists in stores.
  private let stored: Database
  /// The same documents with lists in values, of which only the matcher can tell.
  private let plain: Database

  init() throws {
    folder = try TemporaryFolder()
    var random = SeededGenerator(seed: 1_991)
    var paths: [[String]] = [[], []]
    for (part, size) in [9_000, 300].enumerated() {
      let texts = (0..<size).map { _ in
        (0..<Int.random(in: 1...30, using: &random)).map { _ in UInt32.random(in: 1...40, using: &random) }
      }
      for (kind, layout) in [StoreLayout(listSlot: 7, nameSlots: [], separator: 0x1F), nil].enumerated() {
        let path = folder.path("db\(part)-\(kind)")
        let writer = try WritableDatabase(path: path, mode: .create, stores: layout)
        for words in texts {
          let text = words.map { "w\($0)" }.joined(separator: " ")
          let values: [(UInt32, [UInt8])] = [(7, Fixture.list(words)), (2, "value\(words[0] % 3)".bytes)]
          try Fixture.add(text, values: values, to: writer)
        }
        try writer.close()
        paths[kind].append(path)
      }
    }
    stored = try Database(paths: paths[0])
    plain = try Database(paths: paths[1])
  }

  private static func query(depth: Int, of database: Database, _ random: inout SeededGenerator) -> Query {
    guard depth > 0 else {
      let words = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        UInt32.random(in: 1...40, using: &random)
      }
      let terms = Query.and(words.map { .term("w\($0)") })
      let orders: [WordPattern.Order] = [
        .sequence, .sequence, .near(window: 4), .ordered(window: 6),
      ]
      guard let order = orders.randomElement(using: &random), Int.random(in: 0..<3, using: &random) > 0 else {
        return terms
      }
      let pattern = WordPattern(
        slot: 7, parts: 1, order: order,
        words: words.map { [WordPattern.Test(value: $0, mask: UInt32.max)] })
      return .filter(terms, by: .words(pattern, of: database))
    }
    let kind = Int.random(in: 0..<5, using: &random)
    let children = (0..<2).map { _ in
      query(depth: depth - Int.random(in: 1...depth, using: &random), of: database, &random)
    }
    return switch kind {
    case 0: .and(children)
    case 1: .or(children)
    case 2: .andNot(children[0], children[1])
    case 3: .filter(children[0], by: children[1])
    default: .firstOf(children)
    }
  }

  private func enquire(_ database: Database, _ query: Query) throws -> Enquire {
    let enquire = try Enquire(database)
    try enquire.setQuery(query)
    return enquire
  }

  private func weights(_ matches: MatchSet) -> [UInt32: Double] {
    Dictionary(uniqueKeysWithValues: matches.items.map { ($0.docid, ($0.weight * 1e9).rounded()) })
  }

  @Test("as the matcher tells it, values and weights included, whatever the query")
  func asTheMatcher() throws {
    for seed in 0..<UInt64(150) {
      var (random, again) = (SeededGenerator(seed: seed), SeededGenerator(seed: seed))
      let query = Self.query(depth: 2, of: stored, &random)
      let matched = try enquire(plain, Self.query(depth: 2, of: plain, &again))
      let matchedValues = try matched.countValues(ofSlot: 2)
      let all = try matched.matches(count: 20_000)

      #expect(query.isCountable)
      let counted = try enquire(stored, query)
      let countedValues = try counted.countValues(ofSlot: 2)
      let found = try counted.found(countingAtMost: 20_000)
      #expect(found.count == all.items.count, "\(query)")
      #expect(try counted.total(of: countedValues) == found.count)
      #expect(
        Set(try counted.counts(of: countedValues).map { "\($0)" })
          == Set(try matched.counts(of: matchedValues).map { "\($0)" }))

      let ranked = try enquire(stored, .filter(query, by: found.documents)).matches(count: 20_000)
      #expect(weights(ranked) == weights(all), "\(query)")
    }
  }

  @Test("counters see no more than they were to, when more is found")
  func limit() throws {
    let all = try enquire(stored, .matchAll)
    let values = try all.countValues(ofSlot: 2)
    #expect(try all.found(countingAtMost: 100).count == 9_300)
    #expect((100..<9_300).contains(try all.total(of: values)))
  }

  @Test("documents that were found are those of one database, and are asked for in no other")
  func elsewhere() throws {
    let found = try enquire(stored, .term("w1")).found(countingAtMost: 0)
    #expect(try enquire(stored, found.documents).matches(count: 1).items.count == 1)
    #expect(throws: XapianError.self) { try enquire(plain, found.documents).matches(count: 1) }
  }

  @Test("where only the matcher can tell, it is said")
  func matcherAlone() throws {
    let phrase = Query.phrase(["w1".bytes, "w2".bytes])
    #expect(!phrase.hasPattern)
    #expect(throws: XapianError.self) { try enquire(stored, phrase).found(countingAtMost: 10) }
  }
}
