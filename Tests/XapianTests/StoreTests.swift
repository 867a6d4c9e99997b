import Foundation
import TestSupport
import Testing
import Xapian

@Suite("Stores beside a database hold what Xapian's tables would")
struct StoreTests {
  static let layout = StoreLayout(listSlot: 7, nameSlots: [1, 2], separator: 0x1F)

  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  /// A document's text and values.
  struct Content {
    var text = ""
    var values: [(UInt32, [UInt8])] = []
  }

  private func contents(_ count: Int, _ generator: inout SeededGenerator) -> [Content] {
    (0..<count).map { number in
      let words = (0..<Int.random(in: 0...400, using: &generator)).map { _ in
        "word\(Int.random(in: 0...40, using: &generator))"
      }
      var content = Content(text: "\(number) " + words.joined(separator: " "))
      for slot in [UInt32](1...2) where Bool.random(using: &generator) {
        let names = Set((0...Int.random(in: 0...20, using: &generator)).map { "name \($0 * 7 % 50)" })
        content.values.append((slot, Array(names.sorted().joined(separator: "\u{1F}").utf8)))
      }
      if Bool.random(using: &generator) {
        content.values.append((7, (0..<Int.random(in: 1...900, using: &generator)).map { UInt8($0 & 0xFF) }))
      }
      content.values.append((9, Array("\(number % 5)".utf8)))
      return content
    }
  }

  private func write(_ contents: [Content], to name: String, stores: StoreLayout?) throws {
    let writer = try WritableDatabase(
      path: folder.path(name), mode: .create, options: [.noTermlist, .noSync], stores: stores)
    for content in contents {
      try Fixture.add("common", data: content.text, values: content.values, to: writer)
    }
    try writer.close()
  }

  /// Two databases opened as one, each merged of segments, with stores and without.
  private func databases(seed: UInt64) throws -> (with: Database, without: Database) {
    var generator = SeededGenerator(seed: seed)
    let all = (0..<6).map { _ in contents(Int.random(in: 1...120, using: &generator), &generator) }
    let opened = try [("with", Self.layout), ("without", nil)].map { kind, layout in
      for (number, part) in all.enumerated() { try write(part, to: "\(kind)\(number)", stores: layout) }
      let halves = try [0..<4, 4..<6].map { range in
        let merged = folder.path("\(kind)-\(range.lowerBound)")
        try Compactor().compact(sources: range.map { folder.path("\(kind)\($0)") }, destination: merged)
        return merged
      }
      return try Database(paths: halves)
    }
    return (opened[0], opened[1])
  }

  @Test("texts, values and counts are the same with stores and without", arguments: 0..<UInt64(6))
  func same(seed: UInt64) throws {
    let (with, without) = try databases(seed: seed)
    let docids = try without.postings(of: "common".bytes)
    #expect(try with.postings(of: "common".bytes) == docids)
    for docid in docids {
      #expect(try with.documentData(of: docid) == without.documentData(of: docid))
      for slot: UInt32 in [1, 2, 7, 9] {
        #expect(try with.value(of: docid, slot: slot) == without.value(of: docid, slot: slot))
      }
    }
    for slot: UInt32 in [1, 2, 9] {
      let counts = try [with, without].map { database in
        let enquire = try Enquire(database)
        try enquire.setQuery(.term("common"))
        let counter = try enquire.countValues(ofSlot: slot)
        _ = try enquire.matches(count: 0, checkAtLeast: docids.count)
        return try enquire.counts(of: counter, separator: 0x1F).sorted {
          $0.value.lexicographicallyPrecedes($1.value)
        }
      }
      #expect(counts[0] == counts[1] && !counts[0].isEmpty)
    }
  }

  @Test("names are counted by their numbers, in each match anew")
  func numbers() throws {
    let (with, without) = try databases(seed: 7)
    #expect(with.hasNames(inSlot: 1) && !with.hasNames(inSlot: 9) && !without.hasNames(inSlot: 1))
    let enquire = try Enquire(with)
    try enquire.setQuery(.term("common"))
    let counter = try enquire.countValues(ofSlot: 2)
    _ = try enquire.matches(count: 0, checkAtLeast: 1_000)
    let values = try enquire.counts(of: counter, separator: 0x1F)
    for _ in 0..<2 {
      var tallies: [[UInt8]: Int] = [:]
      for count in try enquire.nameCounts(of: counter) {
        tallies[try with.name(count.name, inSlot: 2, ofPart: count.part), default: 0] += count.count
      }
      #expect(tallies == Dictionary(uniqueKeysWithValues: values.map { ($0.value, $0.count) }))
    }
    #expect(throws: XapianError.self) { _ = try with.name(1_000_000, inSlot: 2, ofPart: 0) }
    #expect(throws: XapianError.self) { _ = try with.name(0, inSlot: 2, ofPart: 9) }
  }

  @Test("what decides by the text of a document is given it from the store")
  func deciding() throws {
    try write([Content(text: "first"), Content(text: "second")], to: "db", stores: Self.layout)
    let enquire = try Enquire(Database(path: folder.path("db")))
    try enquire.setQuery(.term("common"))
    let found = try enquire.matches(count: 10) { _, data in String(decoding: data, as: UTF8.self) == "second"
    }
    #expect(found.items.map(\.docid) == [2])
  }

  @Test("a database with stores can only be added to, and stores are for new ones")
  func onlyAdding() throws {
    try write([Content(text: "first")], to: "db", stores: Self.layout)
    #expect(throws: XapianError.self) {
      _ = try WritableDatabase(path: folder.path("db"), mode: .open, stores: Self.layout)
    }
    let writer = try WritableDatabase(path: folder.path("new"), mode: .create, stores: Self.layout)
    try Fixture.add("word", data: "text", to: writer)
    #expect(throws: XapianError.self) { try writer.delete(document: 1) }
    #expect(throws: XapianError.self) { try writer.delete(term: "word".bytes) }
  }

  @Test("databases with stores and without are not merged")
  func mixed() throws {
    try write([Content(text: "first")], to: "with", stores: Self.layout)
    try write([Content(text: "second")], to: "without", stores: nil)
    for sources in [["with", "without"], ["without", "with"]] {
      #expect(throws: XapianError.self) {
        try Compactor().compact(
          sources: sources.map { folder.path($0) }, destination: folder.path("all-\(sources[0])"))
      }
    }
  }

  @Test(
    "a store that is cut short or spoilt is an error or a wrong text, never more",
    arguments: ["texts.store", "lists.store", "names.store"])
  func spoilt(name: String) throws {
    var generator = SeededGenerator(seed: 3)
    try write(contents(60, &generator), to: "db", stores: Self.layout)
    let path = folder.path("db/" + name)
    let sound = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(try IntegrityReport.check(folder.path("db")).faults == 0)
    for round in 0..<120 {
      var bytes = sound
      if round % 2 == 0 {
        bytes = bytes.prefix(Int.random(in: 0..<sound.count, using: &generator))
      } else {
        // The numbers by which all else is found stand at the end.
        let reach = round % 4 == 1 ? sound.count : min(64, sound.count)
        for _ in 0..<3 {
          bytes[sound.count - 1 - Int.random(in: 0..<reach, using: &generator)] =
            UInt8.random(in: 0...255, using: &generator)
        }
      }
      try bytes.write(to: URL(fileURLWithPath: path))
      if round % 2 == 0 { #expect(try IntegrityReport.check(folder.path("db")).faults > 0) }
      guard let database = try? Database(path: folder.path("db")) else { continue }
      for docid in 1...UInt32(60) {
        _ = try? database.documentData(of: docid)
        for slot: UInt32 in [1, 2, 7] { _ = try? database.value(of: docid, slot: slot) }
      }
    }
  }

  @Test("the stores of other documents are refused")
  func exchanged() throws {
    try write([Content(text: "a"), Content(text: "b")], to: "two", stores: Self.layout)
    try write([Content(text: "a")], to: "one", stores: Self.layout)
    let names = ["texts.store", "lists.store", "names.store"]
    for name in names {
      try FileManager.default.removeItem(atPath: folder.path("one/" + name))
      try FileManager.default.copyItem(atPath: folder.path("two/" + name), toPath: folder.path("one/" + name))
    }
    let error = #expect(throws: XapianError.self) { _ = try Database(path: folder.path("one")) }
    #expect(error?.kind == .corrupt)
  }
}
