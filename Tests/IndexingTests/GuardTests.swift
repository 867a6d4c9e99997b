import Foundation
import TestSupport
import Testing

@testable import Indexing

@Suite("A night that lost much is not published")
struct GuardTests {
  private func strict(_ rebuild: inout Rebuild) {
    rebuild.allowsShrink = false
    rebuild.allowsFailures = false
    rebuild.recognizesEntities = false
  }

  @Test(
    "a tenth fewer articles are published, more than a tenth are not", arguments: [(90, true), (89, false)])
  func shrink(left: Int, isPublished: Bool) throws {
    let stories = (0..<100).map { Story("s\($0)", "A storm \($0).") }
    let newsroom = try Newsroom(stories)
    let first = try newsroom.rebuild(strict)
    try newsroom.write(Array(stories.prefix(left)))
    if isPublished {
      #expect(try newsroom.rebuild(strict).counts.articles == left)
      return
    }
    let error = #expect(throws: IndexError.shrunk(from: 100, to: left)) { try newsroom.rebuild(strict) }
    #expect(error?.description.contains("--allow-shrink") == true)
    #expect(try newsroom.index.currentID() == first.id)
    // Complaint 19: it does not look green.
    let status = try #require(RebuildStatus(of: newsroom.index))
    #expect(status.state == .failed)
    #expect(status.summary.hasPrefix("FAILED"))
    #expect(try newsroom.folder.text(of: "index/last-failure.log").isEmpty == false || status.reason != nil)
  }

  @Test("more than one file in twenty that failed is too many")
  func failures() throws {
    let newsroom = try Newsroom()
    for number in 0..<38 { try newsroom.folder.write("Rain \(number).", to: "wire/rain\(number).txt") }
    try newsroom.rebuild(strict)
    try newsroom.folder.write(Data([0, 1]), to: "wire/tool0.txt")
    try newsroom.folder.write(Data([0, 1]), to: "wire/tool1.txt")
    try newsroom.rebuild(strict)
    try newsroom.folder.write(Data([0, 1]), to: "wire/tool2.txt")
    let error = #expect(throws: IndexError.self) { try newsroom.rebuild(strict) }
    #expect(error?.description.contains("3 of 42 files") == true)
    #expect(error?.description.contains("--allow-failures") == true)
    try newsroom.rebuild {
      strict(&$0)
      $0.allowsFailures = true
    }
  }

  @Test("a canary that does not hold keeps a generation from being published")
  func canary() throws {
    let newsroom = try Newsroom()
    let first = try newsroom.rebuild()
    let error = #expect(throws: IndexError.self) {
      try newsroom.rebuild { $0.canaries = { _ in ["the canary does not hold"] } }
    }
    #expect(error?.description.contains("the canary does not hold") == true)
    #expect(try newsroom.index.currentID() == first.id)
  }

  @Test("a disk that is too small is told before anything is written")
  func space() throws {
    let newsroom = try Newsroom()
    let huge = newsroom.folder.path("wire/huge.jsonl")
    _ = FileManager.default.createFile(atPath: huge, contents: nil)
    // A sparse file of a petabyte where the file system knows such.
    guard truncate(huge, 1 << 43) == 0 else { return }
    let error = #expect(throws: IndexError.self) { try newsroom.rebuild() }
    guard case .noSpace = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(newsroom.index.generationIDs().isEmpty)
  }

  @Test("asked to stop, it stops, publishes nothing and leaves nothing half done")
  func interruption() throws {
    let newsroom = try Newsroom()
    try newsroom.rebuild()
    let before = try newsroom.snapshot()
    #expect(throws: IndexError.interrupted) { try newsroom.rebuild { $0.isInterrupted = { true } } }
    #expect(try newsroom.snapshot() == before)
  }
}
