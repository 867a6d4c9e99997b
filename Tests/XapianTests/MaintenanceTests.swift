import Foundation
import TestSupport
import Testing
import Xapian

@Suite("Databases are merged and checked")
struct MaintenanceTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  @Test("segments are merged in their order, and the progress is told")
  func merging() throws {
    let names = (0..<7).map { "segment\($0)" }
    for name in names {
      let writer = try WritableDatabase(
        path: folder.path(name), mode: .create, options: [.noTermlist, .noSync])
      try Fixture.add("word \(name)", data: name + "a", to: writer)
      try Fixture.add("word", data: name + "b", to: writer)
      try writer.close()
    }
    var tables: Set<String> = []
    try Compactor().compact(
      sources: names.map { folder.path($0) }, destination: folder.path("all"),
      progress: { table, _ in tables.insert(table) })
    let merged = try Database(path: folder.path("all"))
    let data = try (1...14).map { String(decoding: try merged.documentData(of: $0), as: UTF8.self) }
    #expect(data == names.flatMap { [$0 + "a", $0 + "b"] })
    #expect(try merged.termFrequency("segment3".bytes) == 1)
    #expect(tables.contains("postlist"))
  }

  @Test("a database is merged into a single file, and fuller blocks hold the same")
  func singleFile() throws {
    _ = try Fixture.database(["a b", "b c"], in: folder)
    var compactor = Compactor()
    compactor.isSingleFile = true
    compactor.level = .full
    try compactor.compact(sources: [folder.path("db")], destination: folder.path("file"))
    var isFolder = ObjCBool(false)
    #expect(FileManager.default.fileExists(atPath: folder.path("file"), isDirectory: &isFolder))
    #expect(!isFolder.boolValue)
    #expect(try Fixture.found(.term("b"), in: Database(path: folder.path("file"))) == [1, 2])
  }

  @Test("merging what is not there is an error")
  func missingSource() throws {
    #expect(throws: XapianError.self) {
      try Compactor().compact(sources: [folder.path("none")], destination: folder.path("all"))
    }
  }

  @Test("a sound database has no faults")
  func sound() throws {
    _ = try Fixture.database(["a b c", "b c d"], in: folder)
    let report = try IntegrityReport.check(folder.path("db"))
    #expect(report.faults == 0)
    #expect(report.text.contains("postlist"))
  }

  @Test("a damaged table is found")
  func damaged() throws {
    _ = try Fixture.database((0..<200).map { "word\($0) b c" }, in: folder)
    let table = folder.path("db") + "/postlist.glass"
    var bytes = try Data(contentsOf: URL(fileURLWithPath: table))
    for index in stride(from: 100, to: min(bytes.count, 8_000), by: 7) { bytes[index] ^= 0x5A }
    try bytes.write(to: URL(fileURLWithPath: table))
    let faults = (try? IntegrityReport.check(folder.path("db")).faults) ?? 1
    #expect(faults > 0)
  }

  @Test("checking what is not there is an error")
  func missing() {
    #expect(throws: XapianError.self) { _ = try IntegrityReport.check(folder.path("none")) }
  }
}
