import Foundation
import Indexing
import TestSupport
import Testing
import TextAnalysis

@Suite("Sources become an index")
struct BuildTests {
  @Test("the index is the same however many threads build it")
  func workers() throws {
    var generator = SeededGenerator(seed: 11)
    let words = ["ferry", "base", "embargo", "pier", "harvest", "Erdoğan", "U.S.", "F-16", "storm", "budget"]
    let stories = (0..<2_500).map { number in
      let body = (0..<12).compactMap { _ in words.randomElement(using: &generator) }.joined(separator: " ")
      return Story("s\(number % 2_400)", title: "Story \(number)", body + ".")
    }
    let newsroom = try Newsroom(stories)
    try newsroom.rebuild { $0.workers = 1 }
    let one = try newsroom.generation()
    let postings = try one.postings()
    for workers in [2, 5] {
      try newsroom.rebuild { $0.workers = workers }
      let many = try newsroom.generation()
      #expect(try many.articles() == one.articles())
      #expect(try many.words().bytes == one.words().bytes)
      #expect(try many.postings() == postings)
      #expect(many.manifest.counts == one.manifest.counts)
    }
  }

  @Test("no threads are as good as one")
  func noWorkers() throws {
    let newsroom = try Newsroom()
    #expect(try newsroom.rebuild { $0.workers = 0 }.counts.articles == 1)
  }

  @Test("what was read is counted")
  func counts() throws {
    let newsroom = try Newsroom([
      Story("a", title: "Storm", "Ships waited.", date: "2025-10-30"), Story("b", "Ships left."),
      Story("c", "Ships sank.", date: "yesterday"),
    ])
    try newsroom.folder.write("no \0 text", to: "wire/tool.txt")
    try newsroom.folder.write("Port shut\n\nShips waited.", to: "wire/story.txt")
    let told = Told()
    let counts = try newsroom.rebuild { $0.onProblem = told.take }.counts
    #expect(counts.articles == 4)
    #expect(counts.files == 3)
    #expect(counts.skipped == 1)
    #expect(counts.impaired == 1)
    #expect(counts.undated == 3)
    #expect(counts.replaced == 0)
    #expect(counts.textBytes == 62)
    #expect(told.all.count == 2)
  }

  @Test("complaint 24: an article whose date is malformed is kept, undated, and the place is told")
  func malformedDate() throws {
    let newsroom = try Newsroom([
      Story("a", "One.", date: "2025-01-01"), Story("b", "Two.", date: "31 February"), Story("c", "Three."),
    ])
    let told = Told()
    try newsroom.rebuild { $0.onProblem = told.take }
    let dates = try newsroom.published().map { $0.date?.description }
    #expect(dates == ["2025-01-01", nil, nil])
    #expect(told.all.map(\.line) == [2])
    #expect(told.all.first?.description.contains("31 February") == true)
    // The undated have no value of their own, not the day of reading.
    let database = try newsroom.generation().database
    #expect(try database.value(of: 2, slot: Schema.dateSlot).isEmpty)
    #expect(try !database.value(of: 1, slot: Schema.dateSlot).isEmpty)
  }

  @Test("the manifest tells who built what from what")
  func manifest() throws {
    let newsroom = try Newsroom([Story("a", "El puerto cerró.")])
    let spanish = try #require(Language.named("es"))
    let manifest = try newsroom.rebuild { $0.language = spanish }
    #expect(manifest.language == "es")
    #expect(manifest.schema == Schema.version)
    #expect(manifest.builder == "test")
    #expect(manifest.sources == [newsroom.sources])
    #expect(try manifest.uuid == newsroom.generation().database.uuid())
  }

  @Test("words are listed as they were written, in byte order, with the number of articles that have them")
  func words() throws {
    let newsroom = try Newsroom([
      Story("a", title: "Bases", "A base, a BASE and Erdoğan's bases at 1,200 F-16s. Łódź. Москва."),
      Story("b", "The base."),
    ])
    try newsroom.rebuild()
    let list = try newsroom.generation().words()
    let lines = String(decoding: list.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(lines == lines.sorted())
    for line in ["base\t2", "bases\t1", "erdogan\t1", "lodz\t1", "the\t1"] { #expect(lines.contains(line)) }
    #expect(!lines.contains { $0.contains { $0.isNumber } && !$0.contains("\t") })
    #expect(!lines.contains { $0.hasPrefix("москва") })
  }

  @Test("no field is too long or too odd for the index", arguments: 0..<UInt64(4))
  func oddFields(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let long = [
      String(repeating: "é", count: 1_000), String(repeating: "\0", count: 300),
      String(repeating: "x ", count: 5_000),
    ]
    func value() -> String {
      Bool.random(using: &generator)
        ? RandomText.make(&generator) : long.randomElement(using: &generator) ?? ""
    }
    var lines = Data()
    for number in 0..<20 {
      var fields = ["body": "A storm."]
      for key in ["title", "byline", "dateline", "source", "url", "language", "date"] {
        fields[key] = value()
      }
      fields["id"] = "\(number) " + value()
      lines += try JSONSerialization.data(withJSONObject: fields) + Data("\n".utf8)
    }
    let newsroom = try Newsroom([])
    try newsroom.folder.write(lines, to: "wire/feed.jsonl")
    #expect(try newsroom.rebuild().counts.articles == 20, "seed \(seed)")
    #expect(try newsroom.published().allSatisfy { $0.body == "A storm." }, "seed \(seed)")
  }
}
