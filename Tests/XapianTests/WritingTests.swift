import Foundation
import TestSupport
import Testing
import Xapian

@Suite("Databases are written")
struct WritingTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  @Test("a document comes back with its terms, positions, values and data")
  func roundTrip() throws {
    let writer = try WritableDatabase(path: folder.path("db"), mode: .create)
    let docid = try Fixture.add(
      "ream naval base ream", data: "a\0b", values: [(3, "v\0w".bytes)], to: writer)
    try writer.commit()
    let database = try Database(path: folder.path("db"))
    #expect(try database.documentData(of: docid) == "a\0b".bytes)
    #expect(try database.value(of: docid, slot: 3) == "v\0w".bytes)
    #expect(try database.value(of: docid, slot: 4).isEmpty)
    #expect(try database.positions(of: "ream".bytes, in: docid) == [1, 4])
    #expect(try database.length(of: docid) == 4)
    let terms = try database.terms(of: docid)
    #expect(terms.map { String(decoding: $0.term, as: UTF8.self) } == ["base", "naval", "ream"])
    #expect(terms.map(\.wdf) == [1, 1, 2])
    #expect(try database.withDocumentData(of: docid) { $0.count } == 3)
  }

  @Test("a term may hold a NUL byte")
  func nulInTerm() throws {
    let database = try Fixture.database(["a\0b a"], in: folder)
    #expect(try database.termFrequency("a\0b".bytes) == 1)
    #expect(try database.termFrequency("a".bytes) == 1)
  }

  @Test("a document is replaced and deleted by its unique term")
  func replacing() throws {
    let writer = try WritableDatabase(path: folder.path("db"), mode: .create)
    let first = try Fixture.add("old", unique: "x", to: writer)
    var buffer = DocumentBuffer()
    Fixture.fill(&buffer, "new", unique: "x")
    #expect(try writer.replace(uniqueTerm: "Qx".bytes, with: buffer) == first)
    #expect(try writer.documentCount == 1)
    try writer.delete(term: "Qx".bytes)
    try writer.delete(term: "Qnobody".bytes)
    #expect(try writer.documentCount == 0)
    #expect(throws: XapianError.self) { try writer.delete(document: 77) }
  }

  @Test("a term that is too long is refused, and the writer goes on")
  func longTerm() throws {
    let writer = try WritableDatabase(path: folder.path("db"), mode: .create)
    let error = #expect(throws: XapianError.self) {
      try Fixture.add(String(repeating: "x", count: 300), to: writer)
    }
    #expect(error?.kind == .invalidArgument)
    #expect(error?.type == "InvalidArgumentError")
    try Fixture.add("short", to: writer)
    try writer.close()
    #expect(try Database(path: folder.path("db")).facts().documentCount == 1)
  }

  @Test("an empty document is a document")
  func empty() throws {
    let writer = try WritableDatabase(path: folder.path("db"), mode: .create)
    #expect(try writer.add(DocumentBuffer()) == 1)
    try writer.close()
  }

  @Test("without term lists nothing can be deleted or listed, and it is said")
  func noTermlist() throws {
    let writer = try WritableDatabase(
      path: folder.path("db"), mode: .create, options: [.noTermlist, .noSync])
    try Fixture.add("a b", unique: "x", to: writer)
    try writer.commit()
    let deleting = #expect(throws: XapianError.self) { try writer.delete(term: "Qx".bytes) }
    #expect(deleting?.kind == .featureUnavailable)
    let database = try Database(path: folder.path("db"))
    let listing = #expect(throws: XapianError.self) { try database.terms(of: 1) }
    #expect(listing?.kind == .featureUnavailable)
    #expect(try Fixture.found(.term("a"), in: database) == [1])
  }

  @Test("a second writer is kept out")
  func lock() throws {
    let writer = try WritableDatabase(path: folder.path("db"), mode: .create)
    let error = #expect(throws: XapianError.self) {
      _ = try WritableDatabase(path: folder.path("db"), mode: .open)
    }
    #expect(error?.kind == .locked)
    try writer.close()
  }

  @Test("making a database where one is fails, overwriting does not")
  func modes() throws {
    try WritableDatabase(path: folder.path("db"), mode: .create).close()
    #expect(throws: XapianError.self) { _ = try WritableDatabase(path: folder.path("db"), mode: .create) }
    try WritableDatabase(path: folder.path("db"), mode: .createOrOverwrite, blockSize: 4096).close()
    #expect(throws: XapianError.self) { _ = try WritableDatabase(path: folder.path("none"), mode: .open) }
  }

  @Test("metadata is kept, listed and removed")
  func metadata() throws {
    let writer = try WritableDatabase(path: folder.path("db"), mode: .create)
    try writer.setMetadata("one".bytes, forKey: "k.a")
    try writer.setMetadata("two".bytes, forKey: "k.b")
    try writer.setMetadata([], forKey: "k.a")
    try writer.commit()
    let database = try Database(path: folder.path("db"))
    #expect(try database.metadata(forKey: "k.b") == "two".bytes)
    #expect(try database.metadata(forKey: "k.a").isEmpty)
    #expect(try database.metadataKeys(withPrefix: "k.") == ["k.b"])
  }

  @Test("the spelling dictionary suggests a word it knows")
  func spelling() throws {
    let writer = try WritableDatabase(path: folder.path("db"), mode: .create)
    try writer.addSpelling("cambodia", frequency: 5)
    try writer.commit()
    let database = try Database(path: folder.path("db"))
    #expect(try database.spelling(of: "cambodja") == "cambodia")
    #expect(try database.spelling(of: "zzzzzzzz") == nil)
  }
}
