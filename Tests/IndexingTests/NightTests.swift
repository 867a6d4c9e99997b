import Dateline
import Foundation
import TestSupport
import Testing

@testable import Indexing

@Suite("A night rebuilds what changed and answers as one from nothing")
struct NightTests {
  static let words = [
    "ferry", "base", "embargo", "pier", "harvest", "Erdoğan", "U.S.", "F-16", "storm", "budget", "minister",
    "Lisbon", "tariff", "cholera", "orbit", "quarry",
  ]

  static func stories(_ count: Int, seed: UInt64) -> [Story] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { number in
      let body = (0..<Int.random(in: 4...20, using: &generator)).compactMap { _ in
        words.randomElement(using: &generator)
      }.joined(separator: " ")
      return Story(
        "s\(number)", title: "Story \(number % 40)", body + ".", date: "2025-10-\(10 + number % 20)")
    }
  }

  /// Chunks of some ten articles, and several databases, of an archive that a test can afford.
  static func small(_ rebuild: inout Rebuild) {
    rebuild.layout.fewestArticles = 4
    rebuild.layout.articlesPerCut = 8
    rebuild.layout.mostArticles = 40
    rebuild.layout.fewestChunks = 4
    rebuild.recognizesEntities = false
    rebuild.isSynced = false
  }

  /// All that a reader can tell of a generation.
  private func expectSame(_ left: Generation, _ right: Generation, _ seed: UInt64) throws {
    #expect(try left.articles() == right.articles(), "seed \(seed)")
    #expect(left.docids == right.docids, "seed \(seed)")
    #expect(try left.words().bytes == right.words().bytes, "seed \(seed)")
    #expect(try left.postings() == right.postings(), "seed \(seed)")
    #expect(left.manifest.counts == right.manifest.counts, "seed \(seed)")
    #expect(left.manifest.databases.map(\.key) == right.manifest.databases.map(\.key), "seed \(seed)")
    #expect(left.manifest.sourceFingerprint == right.manifest.sourceFingerprint, "seed \(seed)")
  }

  @Test("night after night: new, corrected, removed and repeated articles", arguments: 0..<UInt64(4))
  func nights(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var stories = Self.stories(600, seed: seed)
    let newsroom = try Newsroom(stories)
    try newsroom.rebuild(Self.small)
    var fresh = 0
    for _ in 0..<4 {
      for _ in 0..<Int.random(in: 0...6, using: &generator) {
        stories[Int.random(in: 0..<stories.count, using: &generator)].body += " Corrected."
      }
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        stories.remove(at: Int.random(in: 0..<stories.count, using: &generator))
      }
      for _ in 0..<Int.random(in: 0...30, using: &generator) {
        fresh += 1
        let place =
          Bool.random(using: &generator)
          ? stories.count : Int.random(in: 0..<stories.count, using: &generator)
        stories.insert(Story("new\(fresh)", "A new \(fresh % 7) ferry."), at: place)
      }
      // An id a second time, and an article without one.
      stories.append(Story("s\(Int.random(in: 0..<600, using: &generator))", "Later \(fresh)."))
      stories.insert(Story(nil, "Nobody named this."), at: 5)
      try newsroom.write(stories)
      let night = try newsroom.rebuild(Self.small)
      #expect(night.unchanged > stories.count / 2)
      let incremental = try newsroom.generation()
      try newsroom.rebuild {
        Self.small(&$0)
        $0.isFromScratch = true
      }
      let whole = try newsroom.generation()
      #expect(whole.manifest.unchanged == 0)
      #expect(whole.manifest.reusedDatabases == 0)
      #expect(whole.manifest.databases.count > 3)
      try expectSame(incremental, whole, seed)
    }
  }

  @Test(
    "a night on which nothing changed takes everything over, and shares no file with the night before but with the one before that"
  )
  func nothingChanged() throws {
    let newsroom = try Newsroom(Self.stories(300, seed: 1))
    try newsroom.rebuild(Self.small)
    let first = try newsroom.generation()
    let second = try newsroom.rebuild(Self.small)
    #expect(second.unchanged == 300)
    #expect(second.reusedDatabases == second.databases.count)
    let number = { (path: String) in
      try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
    }
    let name = "/articles/postlist.glass"
    let again = try newsroom.generation()
    #expect(try number(first.path + name) != number(again.path + name))
    try expectSame(first, again, 1)
    try newsroom.rebuild(Self.small)
    #expect(try number(first.path + name) == number(newsroom.generation().path + name))
  }

  @Test("one corrected article costs its neighbours, not the archive")
  func oneCorrection() throws {
    var stories = Self.stories(600, seed: 2)
    let newsroom = try Newsroom(stories)
    try newsroom.rebuild(Self.small)
    stories[300].body += " Corrected."
    try newsroom.write(stories)
    let night = try newsroom.rebuild(Self.small)
    #expect(night.unchanged == 599)
    #expect(night.reusedDatabases >= night.databases.count - 2)
  }

  @Test("what is told of an article with a loss is told every night")
  func losses() throws {
    let newsroom = try Newsroom([Story("a", "One.", date: "31 February"), Story("b", "Two.")])
    for _ in 0..<3 {
      let told = Told()
      let manifest = try newsroom.rebuild { $0.onProblem = told.take }
      #expect(told.all.count == 1)
      #expect(manifest.counts.impaired == 1)
    }
  }

  @Test("complaint 21: a damaged cache is noticed and built anew, not trusted", arguments: 0..<UInt64(12))
  func damagedCache(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var stories = Self.stories(200, seed: seed)
    let newsroom = try Newsroom(stories)
    try newsroom.rebuild(Self.small)
    let cache = newsroom.index.path + "/cache"
    let files = try FileManager.default.subpathsOfDirectory(atPath: cache).sorted().filter {
      (try? FileManager.default.attributesOfItem(atPath: cache + "/" + $0)[.size] as? Int) ?? 0 > 0
        && FileManager.default.contents(atPath: cache + "/" + $0) != nil
    }
    let name = try #require(files.randomElement(using: &generator))
    try Spoiling.spoil(cache + "/" + name, &generator)
    stories[100].body += " Corrected."
    try newsroom.write(stories)
    try newsroom.rebuild(Self.small)
    let night = try newsroom.generation()
    try newsroom.rebuild {
      Self.small(&$0)
      $0.isFromScratch = true
    }
    try expectSame(night, newsroom.generation(), seed)
  }

  @Test("a database of the generation before that was spoilt is not taken over")
  func damagedDatabase() throws {
    let newsroom = try Newsroom(Self.stories(100, seed: 3))
    try newsroom.rebuild(Self.small)
    var generator = SeededGenerator(seed: 3)
    try Spoiling.spoil(newsroom.generation().path + "/articles/texts.store", &generator)
    let night = try newsroom.rebuild(Self.small)
    #expect(night.reusedDatabases < night.databases.count)
    #expect(GenerationCheck(path: newsroom.index.generationPath(night.id)).faults() == [])
  }

  @Test("the cache may be deleted at any time")
  func noCache() throws {
    let newsroom = try Newsroom(Self.stories(100, seed: 4))
    try newsroom.rebuild(Self.small)
    try FileManager.default.removeItem(atPath: newsroom.index.path + "/cache")
    #expect(try newsroom.rebuild(Self.small).counts.articles == 100)
  }

  @Test("little memory means fewer threads, at least one")
  func memory() throws {
    var rebuild = Rebuild(index: IndexFolder(path: "x"), sources: [])
    rebuild.workers = 16
    #expect(rebuild.boundedWorkers == 4)
    rebuild.memory = 64 << 20
    #expect(rebuild.boundedWorkers == 1)
    rebuild.memory = 8 << 30
    #expect(rebuild.boundedWorkers == 16)
  }
}
