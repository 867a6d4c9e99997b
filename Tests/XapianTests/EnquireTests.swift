import TestSupport
import Testing
import Xapian

@Suite("Enquiries rank, sort, count and judge")
struct EnquireTests {
  let folder: TemporaryFolder
  let database: Database

  /// Five documents about rice with a date in slot 0 (but the last) and a source in slot 1.
  init() throws {
    folder = try TemporaryFolder()
    let writer = try WritableDatabase(path: folder.path("db"), mode: .create)
    let rows: [(String, Double?, String)] = [
      ("rice", 2021, "wire"), ("rice rice", 2019, "wire"), ("rice farm", 2025, "press"),
      ("rice rice rice", 2023, "wire"), ("rice port crane", nil, "press"),
    ]
    for (text, year, source) in rows {
      var values = [(UInt32(1), source.bytes)]
      if let year { values.append((0, sortableKey(year))) }
      try Fixture.add(text, data: text, values: values, to: writer)
    }
    try writer.commit()
    database = try Database(path: folder.path("db"))
  }

  private func enquire(_ query: Query = .term("rice")) throws -> Enquire {
    let enquire = try Enquire(database)
    try enquire.setQuery(query)
    return enquire
  }

  @Test(
    "every weighting scheme takes its parameters",
    arguments: [
      .bm25(k1: 1.2, k2: 0, k3: 1, b: 0.75, minNormLength: 0.5),
      .bm25Plus(k1: 1.2, k2: 0, k3: 1, b: 0.75, minNormLength: 0.5, delta: 1), .traditional(k: 1),
      .inL2(c: 1),
      .ifB2(c: 1), .ineB2(c: 1), .bb2(c: 1), .pl2(c: 1), .pl2Plus(c: 1, delta: 0.8), .dlh, .dph,
      .coordination,
      .boolean, .tfIdf, .jelinekMercer(lambda: 0.7), .dirichlet(mu: 2000),
    ] as [Weighting])
  func schemes(weighting: Weighting) throws {
    let enquire = try enquire(.term("farm"))
    try enquire.setWeighting(weighting)
    #expect(try enquire.matches(count: 10).items.map(\.docid) == [3])
  }

  @Test("dates sort either way, and the undated come last in both")
  func sorting() throws {
    let enquire = try enquire()
    try enquire.setSort(.values([.init(slot: 0, descending: true)]))
    #expect(try enquire.matches(count: 10).items.map(\.docid) == [3, 4, 1, 2, 5])
    try enquire.setSort(.valuesThenRelevance([.init(slot: 0, descending: false)]))
    #expect(try enquire.matches(count: 10).items.map(\.docid) == [2, 1, 4, 3, 5])
    try enquire.setSort(.values([.init(slot: 1, descending: false), .init(slot: 0, descending: true)]))
    #expect(try enquire.matches(count: 10).items.map(\.docid) == [3, 5, 4, 1, 2])
    try enquire.setSort(.relevance)
    #expect(try enquire.matches(count: 1).items.map(\.docid) == [4])
    try enquire.setWeighting(.boolean)
    try enquire.setDocidOrder(.descending)
    #expect(try enquire.matches(count: 10).items.map(\.docid) == [5, 4, 3, 2, 1])
    try enquire.setSort(.relevanceThenValues([.init(slot: 0, descending: true)]))
    #expect(try enquire.matches(count: 1).items.map(\.docid) == [3])
  }

  @Test("pages follow on one another")
  func paging() throws {
    let enquire = try enquire()
    let all = try enquire.matches(count: 10).items.map(\.docid)
    let pages = try (0..<5).map { try enquire.matches(first: $0, count: 1).items[0].docid }
    #expect(pages == all)
    #expect(try enquire.matches(first: 9, count: 1).items.isEmpty)
  }

  @Test("values are counted over all documents looked at")
  func counting() throws {
    let enquire = try enquire()
    let counter = try enquire.countValues(ofSlot: 1)
    let matches = try enquire.matches(count: 1, checkAtLeast: 100)
    #expect(matches.lowerBound == 5)
    #expect(matches.upperBound == 5)
    let counts = try enquire.counts(of: counter).sorted { $0.count > $1.count }
    #expect(counts.map(\.value) == ["wire".bytes, "press".bytes])
    #expect(counts.map(\.count) == [3, 2])
    // Each value with an i in it is a list of two.
    let parted = try enquire.counts(of: counter, separator: UInt8(ascii: "i")).sorted {
      $0.value.lexicographicallyPrecedes($1.value)
    }
    #expect(parted.map(\.value) == ["press".bytes, "re".bytes, "w".bytes])
    #expect(parted.map(\.count) == [2, 3, 3])
    #expect(try enquire.total(of: counter) == 5)
  }

  @Test("documents are collapsed by value")
  func collapsing() throws {
    let enquire = try enquire()
    try enquire.setCollapse(slot: 1, keeping: 1)
    let items = try enquire.matches(count: 10).items
    #expect(items.count == 2)
    #expect(items[0].collapseCount > 0)
    try enquire.setCollapse(slot: 1, keeping: 0)
    #expect(try enquire.matches(count: 10).items.count == 5)
  }

  @Test("a cutoff leaves weak documents out")
  func cutoff() throws {
    let enquire = try enquire(.or([.term("rice"), .term("crane")]))
    try enquire.setCutoff(percent: 60)
    #expect(try enquire.matches(count: 10).items.map(\.docid) == [5])
    try enquire.setCutoff()
    try enquire.setTimeLimit(seconds: 10)
    #expect(try enquire.matches(count: 10).items.count == 5)
  }

  @Test("a decider sees number and data, and drops what it does not accept")
  func deciding() throws {
    let enquire = try enquire()
    let kept = try enquire.matches(count: 10, checkAtLeast: 10) { docid, data in
      String(decoding: data, as: UTF8.self).contains("rice rice") && docid > 2
    }
    #expect(kept.items.map(\.docid) == [4])
    #expect(kept.estimated == 1)
  }

  @Test("what a decider throws reaches the caller, and the next match works")
  func decidingFails() throws {
    struct Stop: Error {}
    let enquire = try enquire()
    #expect(throws: Stop.self) { _ = try enquire.matches(count: 10) { _, _ in throw Stop() } }
    #expect(try enquire.matches(count: 10).items.count == 5)
  }

  @Test("terms of the query are explained")
  func explaining() throws {
    let enquire = try enquire(.or([.term("rice"), .term("farm")]))
    let matches = try enquire.matches(count: 10)
    #expect(try matches.term("farm".bytes).documents == 1)
    #expect(try matches.term("farm".bytes).weight > matches.term("rice".bytes).weight)
    #expect(try enquire.matchingTerms(of: 3).map { String(decoding: $0, as: UTF8.self) } == ["farm", "rice"])
    #expect(matches.maxAttained <= matches.maxPossible)
  }

  @Test("documents are expanded into their telling terms", arguments: [Enquire.Expansion.traditional, .bo1])
  func expanding(scheme: Enquire.Expansion) throws {
    let enquire = try enquire()
    let terms = try enquire.expansion(of: [5], most: 2, scheme: scheme)
    #expect(
      Set(terms.map { String(decoding: $0.term, as: UTF8.self) }).isSubset(of: ["crane", "port", "rice"]))
    #expect(!terms.isEmpty)
  }
}
