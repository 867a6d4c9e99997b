import TestSupport
import Testing
import Xapian

@Suite("What a query finds is counted without ranking it")
struct SetCountTests {
  private let folder: TemporaryFolder
  private let database: Database
  /// Frequent and rare words: of `w7` one document in seven.
  private static let words = [1, 2, 3, 7, 50, 997, 6000]

  /// Two databases, one of more documents than are looked at in one go, and one of few, with gaps.
  init() throws {
    folder = try TemporaryFolder()
    for (part, size) in [20_000, 700].enumerated() {
      let writer = try WritableDatabase(path: folder.path("db\(part)"), mode: .create)
      for number in 1...size {
        var values: [(UInt32, [UInt8])] = []
        if number % 5 > 1 { values.append((0, sortableKey(Double(number % 100)))) }
        if number % 400 == 0 { values.append((1, sortableKey(Double(number)))) }
        values.append((2, "value\(number % 3)".bytes))
        let text = Self.words.filter { number % $0 == 0 }.map { "w\($0)" }.joined(separator: " ")
        try Fixture.add(text, values: values, unique: number % 11 == 0 ? "gone" : nil, to: writer)
      }
      if part == 1 {
        try writer.commit()
        for docid in stride(from: UInt32(11), through: UInt32(size), by: 11) {
          try writer.delete(document: docid)
        }
      }
      try writer.close()
    }
    database = try Database(paths: [folder.path("db0"), folder.path("db1")])
  }

  private static func query(depth: Int, _ random: inout SeededGenerator) -> Query {
    guard depth > 0 else {
      switch Int.random(in: 0..<12, using: &random) {
      case 0: return .matchAll
      case 1: return .matchNothing
      case 2: return .term("absent")
      case 3:
        let low = Double.random(in: -10...100, using: &random)
        return .valueRange(slot: 0, from: sortableKey(low), to: sortableKey(low + 30))
      case 4: return .valueRange(slot: 1, from: sortableKey(3_000), to: nil)
      case 5: return .valueRange(slot: 0, from: nil, to: sortableKey(20))
      case 6: return .valueRange(slot: 9, from: sortableKey(0), to: nil)
      default: return .term("w\(words.randomElement(using: &random) ?? 1)")
      }
    }
    let children = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      query(depth: depth - Int.random(in: 1...depth, using: &random), &random)
    }
    switch Int.random(in: 0..<7, using: &random) {
    case 0: return .and(children)
    case 1: return .or(children)
    case 2: return .synonym(children)
    case 3: return .filter(children[0], by: children[children.count - 1])
    case 4: return .andNot(children[0], children[children.count - 1])
    case 5: return .andMaybe(children[0], children[children.count - 1])
    default: return .scale(children[0], by: 0)
    }
  }

  private func enquire(_ query: Query) throws -> Enquire {
    let enquire = try Enquire(database)
    try enquire.setWeighting(.boolean)
    try enquire.setQuery(query)
    return enquire
  }

  @Test("as the matcher counts it, values included, whatever the query")
  func asTheMatcher() throws {
    var random = SeededGenerator(seed: 2_025)
    for _ in 0..<300 { try holdAgainstMatcher(Self.query(depth: 3, &random)) }
  }

  private func holdAgainstMatcher(_ query: Query) throws {
    #expect(query.isCountable)
    let matched = try enquire(query)
    let matchedValues = try matched.countValues(ofSlot: 2)
    let total = try matched.matches(count: 0, checkAtLeast: 30_000)
    let counted = try enquire(query)
    let countedValues = try counted.countValues(ofSlot: 2)
    #expect(total.lowerBound == total.upperBound)
    #expect(
      try counted.count(atLeast: 30_000) == SetCount(found: total.lowerBound, isComplete: true),
      "\(query)")
    #expect(try counted.total(of: countedValues) == total.lowerBound)
    #expect(
      Set(try counted.counts(of: countedValues).map { "\($0)" })
        == Set(try matched.counts(of: matchedValues).map { "\($0)" }))
  }

  @Test("no further than asked for")
  func limit() throws {
    let all = try enquire(.term("w1"))
    let some = try #require(try all.count(atLeast: 1_000))
    #expect(some.found >= 1_000)
    #expect(some.found < 15_000)
    #expect(!some.isComplete)
    #expect(try all.count(atLeast: 0) == SetCount(found: 0, isComplete: false))
    let few = try enquire(.term("w6000"))
    #expect(try few.count(atLeast: 1_000) == SetCount(found: 3, isComplete: true))
  }

  @Test("not where words must stand in an order, or terms are not named")
  func matcherAlone() throws {
    let phrase = Query.phrase(["w1".bytes, "w2".bytes])
    for query in [
      phrase, .or([.term("w1"), phrase]), .wildcard(prefix: "w".bytes, limit: 0),
      .xor([.term("w1"), .term("w2")]),
    ] {
      #expect(!query.isCountable)
      #expect(try enquire(query).count(atLeast: 10) == nil)
    }
  }

  @Test("documents that were found otherwise are counted too, where something is counted")
  func shown() throws {
    let enquire = try enquire(.term("w1"))
    #expect(throws: XapianError.self) { try enquire.show([1]) }
    let values = try enquire.countValues(ofSlot: 2)
    let docids = Array(try database.postings(of: "w997".bytes))
    try enquire.show(docids)
    #expect(try enquire.total(of: values) == docids.count)
    #expect(try enquire.counts(of: values).map(\.count).reduce(0, +) == docids.count)
  }
}
