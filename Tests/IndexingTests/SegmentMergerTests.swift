import Articles
import Foundation
import TestSupport
import Testing
import TextAnalysis
import Xapian

// A hundred segments would take 200 MB of text, so the stages are tried beneath the public face.
@testable import Indexing

@Suite("Segments are merged")
struct SegmentMergerTests {
  @Test(
    "more segments than one merge takes are merged in stages, in order", arguments: [1, 2, 3, 4, 9, 10, 11])
  func stages(count: Int) throws {
    let folder = try TemporaryFolder()
    let maker = try DocumentMaker(language: .english, recognizesEntities: false)
    let segments = try (0..<count).map { number in
      let articles = ["a", "b"].map { Article(id: "\(number)\($0)", body: "Ferry number\(number % 3)") }
      return try Segment.build(articles, at: folder.path("scratch/\(number)"), with: maker)
    }
    let destination = folder.path("merged")
    try SegmentMerger(scratch: folder.path("stages"), widest: 3).merge(segments, into: destination)
    let database = try Database(path: destination)
    let ids = try (1...UInt32(count * 2)).map {
      try database.withDocumentData(of: $0) { try ArticleRecord.decode($0).id }
    }
    #expect(ids == (0..<count).flatMap { ["\($0)a", "\($0)b"] })
    let words = try String(decoding: WordList(contentsOf: destination + "/words").bytes, as: UTF8.self)
    #expect(words == "ferry\t\(count * 2)\n")
    // The segments are kept, the stages are not.
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("scratch")).count == count)
    #expect((try? FileManager.default.contentsOfDirectory(atPath: folder.path("stages")))?.isEmpty != false)
  }
}
