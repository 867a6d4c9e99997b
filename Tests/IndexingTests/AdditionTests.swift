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
