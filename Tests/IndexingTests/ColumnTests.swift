import Articles
import Dateline
import Indexing
import TestSupport
import Testing

@Suite("A rebuild reads tables with the columns that it is given")
struct ColumnTests {
  @Test("another mapping makes other articles of the same file")
  func remapped() throws {
    let folder = try TemporaryFolder()
    try folder.write("a;b;c\nx1;Pier opens;It opened.\n", to: "t.csv")
    func titles(_ field: String) throws -> [String] {
      var rebuild = Rebuild(index: IndexFolder(path: folder.path("index")), sources: [folder.path("t.csv")])
      rebuild.allowsShrink = true
      try rebuild.columns.add(field: "id", column: "a")
      try rebuild.columns.add(field: field, column: "b")
      try rebuild.columns.add(field: field == "title" ? "body" : "title", column: "c")
      try rebuild.run(builder: "test")
      let generation = try Generation(publishedIn: rebuild.index)
      return try generation.docids.map { docid in
        try generation.database.withDocumentData(of: docid) { try ArticleRecord.decode($0).title }
      }
    }
    #expect(try titles("title") == ["Pier opens"])
    #expect(try titles("body") == ["It opened."])
  }
}
