import TestSupport
import Testing
import Xapian

@Suite("What looks on at a match of several databases is told which of them a document is of")
struct SeveralDatabasesTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  /// Databases of different sizes, some without a word that others have; each document's text and value are its words.
  private func database(stores: StoreLayout?) throws -> Database {
    let sizes = [4, 1, 9, 3]
    for (part, size) in sizes.enumerated() {
      let writer = try WritableDatabase(path: folder.path("db\(part)"), mode: .create, stores: stores)
      for number in 0..<size {
        var words = "rice of part\(part)"
        if number % 2 == 0, part != 1 { words += " farm" }
        try Fixture.add(words, data: words, values: [(1, "part\(part)".bytes)], to: writer)
      }
      try writer.close()
    }
    return try Database(paths: sizes.indices.map { folder.path("db\($0)") })
  }

  private static let layouts = [nil, StoreLayout(listSlot: 7, nameSlots: [1], separator: 0x1F)]

  @Test(
    "values are counted of the documents that match", arguments: layouts,
    [Weighting.boolean, .bm25(k1: 1.2, k2: 0, k3: 1, b: 0.75, minNormLength: 0.5)])
  func counts(layout: StoreLayout?, weighting: Weighting) throws {
    let database = try database(stores: layout)
    let queries: [(Query, [String: Int])] = [
      (.term("rice"), ["part0": 4, "part1": 1, "part2": 9, "part3": 3]),
      (.term("farm"), ["part0": 2, "part2": 5, "part3": 2]), (.term("part3"), ["part3": 3]),
      (.and([.term("farm"), .term("part2")]), ["part2": 5]),
      (.or([.term("part1"), .term("part0")]), ["part0": 4, "part1": 1]),
    ]
    for (query, expected) in queries {
      for count in [0, 3] {
        let enquire = try Enquire(database)
        try enquire.setWeighting(weighting)
        try enquire.setQuery(query)
        let counter = try enquire.countValues(ofSlot: 1)
        let found = try enquire.matches(count: count, checkAtLeast: 100)
        let counted = try enquire.counts(of: counter).map {
          (String(decoding: $0.value, as: UTF8.self), $0.count)
        }
        #expect(Dictionary(uniqueKeysWithValues: counted) == expected)
        #expect(found.lowerBound == expected.values.reduce(0, +))
      }
    }
  }

  @Test("a decider is shown the text of the document that it is asked about", arguments: layouts)
  func deciding(layout: StoreLayout?) throws {
    let database = try database(stores: layout)
    let enquire = try Enquire(database)
    try enquire.setQuery(.term("farm"))
    var seen: [UInt32: [UInt8]] = [:]
    let found = try enquire.matches(count: 100, checkAtLeast: 100) { docid, data in
      seen[docid] = Array(data)
      return String(decoding: data, as: UTF8.self).contains("part2")
    }
    for (docid, data) in seen { #expect(try database.documentData(of: docid) == data) }
    #expect(Set(seen.keys) == Set(try database.postings(of: "farm".bytes)))
    #expect(
      Set(found.items.map(\.docid)) == Set(try database.postings(of: "part2".bytes)).intersection(seen.keys))
  }
}
