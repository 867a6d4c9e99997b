import Foundation
import TestSupport
import Testing

@testable import Indexing

@Suite("Earlier generations can be gone back to")
struct HistoryTests {
  let newsroom: Newsroom
  init() throws { newsroom = try Newsroom() }

  private func build(_ count: Int) throws -> [String] {
    try (0..<count).map { number in
      try newsroom.write([Story("story\(number)", "A storm \(number).")])
      return try newsroom.rebuild().id
    }
  }

  @Test("rollback goes one back, or where it is told, and only to what is sound")
  func rollback() throws {
    let ids = try build(3)
    #expect(try newsroom.index.rollback(to: nil) == ids[1])
    #expect(try newsroom.published().map(\.id) == ["story1"])
    #expect(try newsroom.index.rollback(to: ids[2]) == ids[2])
    var generator = SeededGenerator(seed: 1)
    try Spoiling.spoil(newsroom.index.generationPath(ids[1]) + "/articles/texts.store", &generator)
    #expect(throws: IndexError.self) { try newsroom.index.rollback(to: ids[1]) }
    #expect(try newsroom.index.rollback(to: nil) == ids[0])
    #expect(throws: IndexError.noGeneration(path: newsroom.index.path, id: nil, known: ids)) {
      try newsroom.index.rollback(to: nil)
    }
    #expect(throws: IndexError.noGeneration(path: newsroom.index.path, id: "x", known: ids)) {
      try newsroom.index.rollback(to: "x")
    }
  }

  @Test("prune keeps the newest, the published one, and what is read")
  func prune() throws {
    let ids = try build(3)
    _ = try newsroom.index.rollback(to: ids[0])
    let reader = try Generation(at: newsroom.index.generationPath(ids[1]))
    let pruning = try newsroom.index.prune(keeping: 1)
    #expect(pruning == IndexFolder.Pruning(removed: [], inUse: [ids[1]]))
    #expect(try reader.articles().map(\.id) == ["story1"])
    withExtendedLifetime(reader) {}
  }

  @Test(
    "a bit or a byte in any file: check finds it, readers refuse it, rollback mends it",
    arguments: 0..<UInt64(3))
  func damage(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    _ = try build(2)
    let path = try newsroom.generation().path
    let names = try FileManager.default.subpathsOfDirectory(atPath: path).filter {
      FileManager.default.contents(atPath: path + "/" + $0)?.isEmpty == false && !$0.hasSuffix("flintlock")
    }
    #expect(names.count >= 10)
    for name in names {
      let file = URL(fileURLWithPath: path + "/" + name)
      let sound = try Data(contentsOf: file)
      try Spoiling.spoil(file.path, &generator)
      #expect(!GenerationCheck(path: path).faults().isEmpty, "\(name), seed \(seed)")
      let error = #expect(throws: IndexError.self, "\(name), seed \(seed)") { try newsroom.generation() }
      if case .otherSchema = error {
      } else {
        #expect(error?.description.contains("rollback") == true, "\(name)")
      }
      // A copy has another time, and is read through before it is believed.
      try sound.write(to: file)
      #expect(GenerationCheck(path: path).faults() == [], "\(name), seed \(seed)")
      #expect(try newsroom.published().map(\.id) == ["story1"])
    }
    try Spoiling.spoil(path + "/articles/postlist.glass", &generator)
    _ = try newsroom.index.rollback(to: nil)
    #expect(try newsroom.published().map(\.id) == ["story0"])
  }
}
