import Dateline
import Foundation
import TestSupport
import Testing

@testable import Indexing

@Suite("Copy of the day is added at once")
struct AdditionTests {
  private func add(_ newsroom: Newsroom, _ names: String...) throws -> Manifest {
    var addition = Addition(index: newsroom.index, files: names.map(newsroom.folder.path))
    var settings = Rebuild(index: newsroom.index, sources: [])
    NightTests.small(&settings)
    addition.layout = settings.layout
    return try addition.run(builder: "test")
  }

  private func newsroom(_ count: Int = 120) throws -> Newsroom {
    let newsroom = try Newsroom(NightTests.stories(count, seed: 5))
    try newsroom.rebuild(NightTests.small)
    return newsroom
  }

  @Test("a new article is found, and an id that is known names the new one alone")
  func adding() throws {
    let newsroom = try newsroom()
    try newsroom.folder.write([Story("flash", "A zeppelin."), Story("s7", "Corrected.")], to: "in/a.jsonl")
    let manifest = try add(newsroom, "in/a.jsonl")
    #expect(manifest.counts.articles == 121)
    #expect(manifest.counts.replaced == 1)
    #expect(manifest.reusedDatabases >= manifest.databases.count - 2)
    let generation = try newsroom.generation()
    #expect(try generation.articles(withID: "s7").map(\.body) == ["Corrected."])
    #expect(try generation.articles(withID: "flash").map(\.body) == ["A zeppelin."])
    #expect(try generation.database.facts().documentCount == 121)
    #expect(GenerationCheck(path: generation.path).faults() == [])
    // Again, over what was added before.
    try newsroom.folder.write([Story("flash", "Two zeppelins.")], to: "in/b.jsonl")
    #expect(try add(newsroom, "in/b.jsonl").counts.articles == 121)
    #expect(try newsroom.generation().articles(withID: "flash").map(\.body) == ["Two zeppelins."])
    #expect(try newsroom.published().count == 121)
  }

  @Test("the next rebuild folds it in, and keeps what no source has")
  func folding() throws {
    let newsroom = try newsroom()
    try newsroom.folder.write([Story("flash", "A zeppelin.")], to: "in/a.jsonl")
    _ = try add(newsroom, "in/a.jsonl")
    try FileManager.default.removeItem(atPath: newsroom.folder.path("in"))
    #expect(try newsroom.rebuild(NightTests.small).counts.articles == 121)
    #expect(try newsroom.generation().articles(withID: "flash").map(\.body) == ["A zeppelin."])
    // Once the sources have it, theirs is the one that counts, and the copy goes.
    try newsroom.folder.write([Story("flash", "A zeppelin, as filed.")], to: "wire/flash.jsonl")
    #expect(try newsroom.rebuild(NightTests.small).counts.articles == 121)
    #expect(try newsroom.generation().articles(withID: "flash").map(\.body) == ["A zeppelin, as filed."])
    try FileManager.default.removeItem(atPath: newsroom.folder.path("wire/flash.jsonl"))
    #expect(try newsroom.rebuild(NightTests.small).counts.articles == 120)
  }

  @Test("a file below the sources is named as the rebuild will name it, and is known to it")
  func belowSources() throws {
    let newsroom = try newsroom()
    try newsroom.folder.write("Storm\n\nA zeppelin in a storm.", to: "wire/2025/storm.txt")
    _ = try add(newsroom, "wire/2025/storm.txt")
    #expect(try newsroom.generation().articles(withID: "2025/storm").count == 1)
    let night = try newsroom.rebuild(NightTests.small)
    #expect(night.counts.articles == 121)
    #expect(night.counts.replaced == 0)
    #expect(night.unchanged == 121)
  }

  @Test("what a sender takes back goes at once and the next night, and comes again with a higher version")
  func takingBack() throws {
    let newsroom = try newsroom()
    func send(_ version: Int, canceled: Bool = false, to name: String) throws {
      let item = VersionTests.item("flood", version: version, "Flood \(version)", canceled: canceled)
      try newsroom.folder.write(item, to: name)
    }
    func titles() throws -> [String] {
      try newsroom.published().filter { $0.id == "flood" }.map(\.title)
    }
    try send(1, to: "wire/flood.json")
    #expect(try newsroom.rebuild(NightTests.small).counts.articles == 121)
    try send(2, canceled: true, to: "in/gone.json")
    #expect(try add(newsroom, "in/gone.json").counts.articles == 120)
    #expect(try titles() == [])
    #expect(GenerationCheck(path: try newsroom.generation().path).faults() == [])
    // What the sources have is the older version.
    for _ in 0..<2 { #expect(try newsroom.rebuild(NightTests.small).counts.articles == 120) }
    try send(3, to: "in/again.json")
    #expect(try add(newsroom, "in/again.json").counts.articles == 121)
    #expect(try titles() == ["Flood 3"])
    // Late word of an older version changes nothing.
    try send(2, to: "in/late.json")
    #expect(throws: IndexError.self) { try add(newsroom, "in/late.json") }
    #expect(throws: IndexError.self) { try add(newsroom, "in/gone.json") }
    #expect(try newsroom.rebuild(NightTests.small).counts.articles == 121)
    #expect(try titles() == ["Flood 3"])
  }

  @Test("a table is read by the mapping that it was added with, at once and the next night")
  func columns() throws {
    let newsroom = try newsroom()
    func add(_ name: String) throws -> Manifest {
      var addition = Addition(index: newsroom.index, files: [newsroom.folder.path(name)])
      for (field, column) in [("id", "No"), ("title", "Headline (long)"), ("body", "Copy")] {
        try addition.columns.add(field: field, column: column)
      }
      var settings = Rebuild(index: newsroom.index, sources: [])
      NightTests.small(&settings)
      addition.layout = settings.layout
      return try addition.run(builder: "test")
    }
    func desk() throws -> [String] {
      let ours = try newsroom.published().filter { ["desk1", "desk2"].contains($0.id) }
      return ours.map { "\($0.id) \($0.title): \($0.body)" }
    }
    try newsroom.folder.write("No;Headline (long);Copy\ndesk1;Zeppelin;It landed.\n", to: "in/desk.csv")
    #expect(try add("in/desk.csv").counts.articles == 121)
    #expect(try desk() == ["desk1 Zeppelin: It landed."])
    try FileManager.default.removeItem(atPath: newsroom.folder.path("in"))
    #expect(try newsroom.rebuild(NightTests.small).counts.articles == 121)
    #expect(try desk() == ["desk1 Zeppelin: It landed."])
    // Below a source, which is read without the mapping.
    try newsroom.folder.write("No;Headline (long);Copy\ndesk2;Airship;It left.\n", to: "wire/desk.csv")
    #expect(try add("wire/desk.csv").counts.articles == 122)
    _ = try newsroom.rebuild(NightTests.small)
    #expect(try desk() == ["desk1 Zeppelin: It landed.", "desk2 Airship: It left."])
    // And with it: the sources have the article then, and the copy goes.
    let mapped = try newsroom.rebuild {
      NightTests.small(&$0)
      for (field, column) in [("id", "No"), ("title", "Headline (long)"), ("body", "Copy")] {
        try? $0.columns.add(field: field, column: column)
      }
    }
    #expect(mapped.counts.articles == 122)
    try FileManager.default.removeItem(atPath: newsroom.folder.path("wire/desk.csv"))
    _ = try newsroom.rebuild(NightTests.small)
    #expect(try desk() == ["desk1 Zeppelin: It landed."])
  }

  @Test("copy that is no article adds nothing, and what another program built is not added to")
  func refusals() throws {
    let newsroom = try newsroom(10)
    try newsroom.folder.write("", to: "in/empty.txt")
    #expect(throws: IndexError.nothingToIndex(sources: [newsroom.folder.path("in/empty.txt")])) {
      try add(newsroom, "in/empty.txt")
    }
    #expect(throws: (any Error).self) { try add(newsroom, "in/none.txt") }
    try newsroom.folder.write("Rain.", to: "in/rain.txt")
    #expect(throws: IndexError.self) {
      try Addition(index: newsroom.index, files: [newsroom.folder.path("in/rain.txt")]).run(builder: "other")
    }
    #expect(try newsroom.published().count == 10)
  }
}
