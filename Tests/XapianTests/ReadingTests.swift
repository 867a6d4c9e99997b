import Foundation
import TestSupport
import Testing
import Xapian

@Suite("Databases are read")
struct ReadingTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  @Test("a path without a database is an error that names it")
  func missing() {
    let error = #expect(throws: XapianError.self) { _ = try Database(path: folder.path("none")) }
    #expect(error?.kind == .opening)
    #expect(error?.description.contains(folder.path("none")) == true)
  }

  @Test("several databases are one, documents numbered in turn")
  func several() throws {
    _ = try Fixture.database(["a", "b"], in: folder, name: "one")
    _ = try Fixture.database(["b", "c"], in: folder, name: "two")
    let both = try Database(paths: [folder.path("one"), folder.path("two")])
    #expect(try both.facts().documentCount == 4)
    #expect(try both.termFrequency("b".bytes) == 2)
    #expect(try both.uuid().contains(":"))
    #expect(try Database(paths: []).facts().documentCount == 0)
  }

  @Test("a reader sees the database as it was opened, and moves on when it is told to")
  func snapshots() throws {
    let writer = try WritableDatabase(path: folder.path("db"), mode: .create)
    for number in 0..<500 { try Fixture.add("word\(number) a", data: "x", to: writer) }
    try writer.commit()
    let database = try Database(path: folder.path("db"))
    for _ in 0..<3 {
      for number in 0..<500 { try Fixture.add("word\(number) a", data: "x", to: writer) }
      try writer.commit()
    }
    #expect(try database.facts().documentCount == 500)
    let error = #expect(throws: XapianError.self) {
      for docid in 1...500 { _ = try database.positions(of: "a".bytes, in: UInt32(docid)) }
    }
    #expect(error?.kind == .modified)
    #expect(try database.reopen())
    #expect(try database.facts().documentCount == 2000)
    #expect(try !database.reopen())
  }

  @Test("terms, postings and frequencies are listed")
  func listing() throws {
    let database = try Fixture.database(["ream base", "ream ream", "rice"], in: folder)
    var terms: [String] = []
    try database.forEachTerm(withPrefix: "r".bytes) { term, documents in
      terms.append("\(String(decoding: term, as: UTF8.self)) \(documents)")
      return true
    }
    #expect(terms == ["ream 2", "rice 1"])
    #expect(try database.postings(of: "ream".bytes) == [1, 2])
    #expect(try database.postings(of: []) == [1, 2, 3])
    #expect(try database.collectionFrequency("ream".bytes) == 3)
    #expect(try database.facts().averageLength == 5.0 / 3)
    #expect(try database.facts().hasPositions)
  }

  @Test("a listing ends when the visitor has enough, and carries out what it throws")
  func visiting() throws {
    struct Enough: Error {}
    let database = try Fixture.database(["a b c"], in: folder)
    var count = 0
    try database.forEachTerm { _, _ in
      count += 1
      return false
    }
    #expect(count == 1)
    #expect(throws: Enough.self) { try database.forEachTerm { _, _ in throw Enough() } }
    #expect(throws: Enough.self) { try database.withDocumentData(of: 1) { _ in throw Enough() } }
  }

  @Test("a document that is not there is an error")
  func noDocument() throws {
    let database = try Fixture.database(["a"], in: folder)
    let error = #expect(throws: XapianError.self) { _ = try database.documentData(of: 9) }
    #expect(error?.kind == .notFound)
  }

  @Test("sortable keys keep the order of numbers")
  func sortable() {
    let numbers: [Double] = [-1e300, -5, -0.5, 0, 1e-9, 1, 1_761_782_400, 1e12, .infinity]
    let keys = numbers.map(sortableKey)
    for (left, right) in zip(keys, keys.dropFirst()) { #expect(left.lexicographicallyPrecedes(right)) }
    for (value, key) in zip(numbers, keys).dropLast() { #expect(number(ofSortableKey: key) == value) }
  }

  @Test("words are stemmed by language")
  func stemming() throws {
    #expect(try Stemmer(language: "english").stem("running") == "run")
    #expect(try Stemmer(language: "none").stem("running") == "running")
    #expect(try Stemmer(language: "en").stem("") == "")
    #expect(try Stemmer.languages().contains("french"))
    let error = #expect(throws: XapianError.self) { _ = try Stemmer(language: "klingon") }
    #expect(error?.kind == .invalidArgument)
    #expect(Library.version.hasPrefix("1."))
  }
}
