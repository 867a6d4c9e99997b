import Dispatch
import Foundation
import Indexing
import Synchronization
import TestSupport
import Testing

@Suite("A generation is published whole or not at all")
struct PublicationTests {
  let newsroom: Newsroom
  init() throws { newsroom = try Newsroom() }

  @Test("what is published is one link to a finished folder")
  func link() throws {
    let manifest = try newsroom.rebuild()
    let files = FileManager.default
    let link = newsroom.index.path + "/current"
    #expect(try files.destinationOfSymbolicLink(atPath: link) == "generations/\(manifest.id)")
    #expect(try files.contentsOfDirectory(atPath: newsroom.generationsPath) == [manifest.id])
    #expect(
      try Set(files.contentsOfDirectory(atPath: link)) == [
        "articles", "build.log", "chunks.json", "lines", "manifest.json", "manifest.sum", "words",
      ])
    #expect(try newsroom.generation().manifest == manifest)
    #expect(manifest.counts.articles == 1)
  }

  @Test("a later rebuild takes its place, and the one before is kept")
  func again() throws {
    let first = try newsroom.rebuild()
    try newsroom.write([Story("storm", "A storm.")])
    let second = try newsroom.rebuild()
    #expect(try newsroom.published().map(\.id) == ["storm"])
    #expect(newsroom.index.generationIDs() == [first.id, second.id])
  }

  @Test("complaint 18: while rebuilds publish, a reader always finds an index")
  func swap() throws {
    try newsroom.rebuild()
    let isDone = Mutex(false)
    let failures = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 2) { worker in
      do {
        if worker == 0 {
          defer { isDone.withLock { $0 = true } }
          for _ in 0..<8 { try newsroom.rebuild { $0.workers = 1 } }
        } else {
          while !isDone.withLock({ $0 }) {
            #expect(try newsroom.published().map(\.id) == ["pier"])
          }
        }
      } catch {
        failures.withLock { $0.append("\(error)") }
      }
    }
    #expect(failures.withLock { $0 } == [])
  }

  // MARK: Failing

  @Test(
    "complaint 19: a rebuild that fails says so and leaves what was published, and nothing of its own",
    arguments: ["no articles", "no source", "strict"])
  func failure(kind: String) throws {
    try newsroom.rebuild()
    let before = try newsroom.snapshot()
    let error = #expect(throws: (any Error).self) {
      switch kind {
      case "no articles":
        try newsroom.write([])
        try newsroom.rebuild()
      case "no source": try newsroom.rebuild { $0.sources.append(newsroom.folder.path("none")) }
      default:
        try newsroom.folder.write("{\"body\": 7}", to: "wire/broken.jsonl")
        try newsroom.rebuild { $0.isStrict = true }
      }
    }
    #expect(error != nil)
    #expect(try newsroom.snapshot() == before)
    #expect(try newsroom.published().map(\.id) == ["pier"])
  }

  @Test("sources without an article are an error that names them, and nothing is published")
  func empty() throws {
    try newsroom.write([])
    #expect(throws: IndexError.nothingToIndex(sources: [newsroom.sources])) { try newsroom.rebuild() }
    #expect(throws: IndexError.missing(path: newsroom.index.path)) { _ = try newsroom.generation() }
    #expect(newsroom.index.generationIDs().isEmpty)
  }

  @Test("the strict mode ends at what would be left out, not at what is kept with a loss")
  func strict() throws {
    try newsroom.write([Story("one", "A storm.", date: "31 February")])
    let manifest = try newsroom.rebuild { $0.isStrict = true }
    #expect(manifest.counts.impaired == 1)
    try newsroom.folder.write(Data([0x7F, 0x45, 0, 1]), to: "wire/tool.txt")
    let error = #expect(throws: IndexError.self) { try newsroom.rebuild { $0.isStrict = true } }
    #expect(error?.description.contains("tool.txt") == true)
    #expect(error?.description.contains("nothing was published") == true)
    #expect(try newsroom.rebuild().counts.skipped == 1)
  }

  @Test("a folder that cannot be written is an error that names it")
  func notWritable() throws {
    try newsroom.folder.write("a file", to: "plain")
    let error = #expect(throws: IndexError.self) {
      try newsroom.rebuild { $0.index = IndexFolder(path: newsroom.folder.path("plain/index")) }
    }
    guard case .notWritable(let path, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(path == newsroom.folder.path("plain/index"))
  }

  @Test("complaint 17: a second rebuild is kept out while one holds the lock, and let in after")
  func lock() throws {
    try newsroom.rebuild()
    let descriptor = open(newsroom.index.path + "/.lock", O_RDWR)
    try #require(descriptor >= 0)
    try #require(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    let error = #expect(throws: IndexError.self) { try newsroom.rebuild() }
    #expect(error?.description.contains("process \(getpid()) on ") == true)
    close(descriptor)
    #expect(try newsroom.rebuild().counts.articles == 1)
  }

  // MARK: Older generations

  @Test("three generations are kept, the newest, however quickly they follow one another")
  func pruning() throws {
    var ids: [String] = []
    for number in 1...12 {
      try newsroom.write([Story("story\(number)", "A storm.")])
      ids.append(try newsroom.rebuild { $0.workers = 1 }.id)
      #expect(newsroom.index.generationIDs() == ids.suffix(3))
      #expect(try newsroom.published().map(\.id) == ["story\(number)"])
    }
    #expect(Set(ids).count == 12)
  }

  @Test("how many are kept can be chosen, and the published one always is")
  func keeping() throws {
    try newsroom.rebuild()
    try newsroom.rebuild()
    let last = try newsroom.rebuild { $0.keptGenerations = 0 }
    #expect(newsroom.index.generationIDs() == [last.id])
  }

  @Test("a clock that was set back makes no generation older than the last")
  func clock() throws {
    let first = try newsroom.rebuild()
    let future = newsroom.generationsPath + "/29991231T235959Z"
    try FileManager.default.copyItem(atPath: newsroom.generationsPath + "/" + first.id, toPath: future)
    let second = try newsroom.rebuild { $0.keptGenerations = 2 }
    #expect(newsroom.index.generationIDs() == ["29991231T235959Z", second.id])
  }

  @Test("a folder that somebody put beside the generations is left alone")
  func foreign() throws {
    try newsroom.folder.write("mine", to: "index/generations/backup/notes")
    for _ in 0..<4 { try newsroom.rebuild { $0.keptGenerations = 1 } }
    #expect(try newsroom.folder.text(of: "index/generations/backup/notes") == "mine")
    #expect(newsroom.index.generationIDs().count == 1)
  }

  @Test("what a rebuild that died left behind is cleared away")
  func leftovers() throws {
    try newsroom.rebuild()
    try newsroom.folder.write("half", to: "index/generations/.20200101T000000Z/articles/postlist.glass")
    try newsroom.rebuild()
    let names = try FileManager.default.contentsOfDirectory(atPath: newsroom.generationsPath)
    #expect(names.allSatisfy { !$0.hasPrefix(".") })
  }

  @Test("a reader goes on answering from what it opened, which is not pruned before it has ended")
  func readers() throws {
    try newsroom.rebuild()
    let reader = try newsroom.generation()
    for number in 1...4 {
      try newsroom.write([Story("story\(number)", "A storm.")])
      try newsroom.rebuild { $0.workers = 1 }
    }
    #expect(FileManager.default.fileExists(atPath: reader.path))
    #expect(newsroom.index.generationIDs().count == 4)
    #expect(try reader.articles().map(\.id) == ["pier"])
    #expect(try String(decoding: reader.words().bytes, as: UTF8.self).contains("pier\t1"))
    #expect(try newsroom.published().map(\.id) == ["story4"])
  }
}
