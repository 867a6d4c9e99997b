import TestSupport
import Testing
import Xapian

@Suite("Queries find what they say")
struct QueryTests {
  let folder: TemporaryFolder
  let database: Database

  init() throws {
    folder = try TemporaryFolder()
    database = try Fixture.database(
      [
        "ream naval base pier", "naval ream base", "base camp", "ream rice farm naval school base",
        "remote base",
      ], in: folder)
  }

  @Test("words are joined by AND, OR, AND NOT, AND MAYBE, FILTER and XOR")
  func boolean() throws {
    #expect(try Fixture.found(.and([.term("ream"), .term("base")]), in: database) == [1, 2, 4])
    #expect(try Fixture.found(.or([.term("pier"), .term("camp")]), in: database) == [1, 3])
    #expect(try Fixture.found(.andNot(.term("base"), .term("ream")), in: database) == [3, 5])
    #expect(try Fixture.found(.andMaybe(.term("camp"), .term("ream")), in: database) == [3])
    #expect(try Fixture.found(.filter(.term("base"), by: .term("camp")), in: database) == [3])
    #expect(try Fixture.found(.xor([.term("ream"), .term("base")]), in: database) == [3, 5])
    #expect(try Fixture.found(.synonym([.term("pier"), .term("camp")]), in: database) == [1, 3])
    #expect(try Fixture.found(.firstOf([.term("pier"), .term("camp")]), in: database) == [1, 3])
  }

  @Test("branches that end at once in one of several databases do no harm")
  func branchesEnd() throws {
    // Xapian's OP_MAX read freed memory here.
    var paths: [String] = []
    for number in 0..<3 {
      let name = "part\(number)"
      _ = try Fixture.database(["oil", "oil f16 jet", "oil", "oil"], in: folder, name: name)
      paths.append(folder.path(name))
    }
    let several = try Database(paths: paths)
    let either = Query.firstOf([.term("f16"), .and([.term("jet"), .term("oil")])])
    #expect(try Fixture.found(either, in: several) == [4, 5, 6])
    #expect(try Fixture.found(.and([.term("oil"), either]), in: several) == [4, 5, 6])
  }

  @Test("no queries joined find nothing, everything finds all")
  func edges() throws {
    #expect(try Fixture.found(.and([]), in: database).isEmpty)
    #expect(try Fixture.found(.or([]), in: database).isEmpty)
    #expect(try Fixture.found(.matchNothing, in: database).isEmpty)
    #expect(try Fixture.found(.matchAll, in: database).count == 5)
  }

  @Test("a phrase matches only words in their order")
  func phrases() throws {
    let words = ["ream", "naval", "base"].map(\.bytes)
    #expect(try Fixture.found(.phrase(words), in: database) == [1])
    #expect(try Fixture.found(.phrase(words, window: 6), in: database) == [1, 4])
    #expect(try Fixture.found(.near(words), in: database) == [1, 2])
  }

  @Test("a wildcard stands for the terms it begins, up to its limit")
  func wildcards() throws {
    #expect(try Fixture.found(.wildcard(prefix: "re".bytes, limit: 10), in: database) == [1, 2, 4, 5])
    let limited = Query.wildcard(prefix: "re".bytes, limit: 1)
    let error = #expect(throws: XapianError.self) { _ = try Fixture.found(limited, in: database) }
    #expect(error?.kind == .invalidArgument)
    let frequent = Query.wildcard(prefix: "re".bytes, limit: 1, atLimit: .mostFrequent)
    #expect(try Fixture.found(frequent, in: database) == [1, 2, 4])
    let first = Query.wildcard(prefix: "re".bytes, limit: 1, atLimit: .first)
    #expect(try Fixture.found(first, in: database) == [1, 2, 4])
  }

  @Test("a range of values is open where an end is left out")
  func ranges() throws {
    let writer = try WritableDatabase(path: folder.path("dates"), mode: .create)
    for year in [2019.0, 2021, 2025] { try Fixture.add("x", values: [(0, sortableKey(year))], to: writer) }
    try Fixture.add("x", to: writer)
    try writer.commit()
    let dates = try Database(path: folder.path("dates"))
    func years(_ low: Double?, _ high: Double?) throws -> [UInt32] {
      try Fixture.found(
        .valueRange(slot: 0, from: low.map(sortableKey), to: high.map(sortableKey)), in: dates)
    }
    #expect(try years(2020, 2021) == [2])
    #expect(try years(2020, nil) == [2, 3])
    #expect(try years(nil, 2020).contains(1))
    #expect(try years(nil, 2020).contains(3) == false)
  }

  @Test("a query is scaled, and described for people")
  func scaling() throws {
    let enquire = try Enquire(database)
    try enquire.setQuery(.scale(.term("pier"), by: 2))
    let doubled = try enquire.matches(count: 1)
    try enquire.setQuery(.term("pier"))
    let plain = try enquire.matches(count: 1)
    #expect(abs(doubled.items[0].weight - 2 * plain.items[0].weight) < 1e-9)
    #expect(Query.scale(.term("pier"), by: -1).description.contains("pier"))
  }
}
