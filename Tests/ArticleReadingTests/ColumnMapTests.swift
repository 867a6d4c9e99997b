import ArticleReading
import Articles
import TestSupport
import Testing

@Suite("Columns of tables are mapped to fields")
struct ColumnMapTests {
  private func articles(_ text: String, _ columns: ColumnMap, name: String = "t.csv") -> [Article] {
    let stream = ArticleStream(bytes: Array(text.utf8), name: name, columns: columns)
    var articles: [Article] = []
    while let event = stream.next() {
      if case .article(let article) = event { articles.append(article) }
    }
    return articles
  }

  private let table = """
    No;Headline (long);Copy;Desk;Title
    7;Pier opens;"The pier; it opened.";World;Ms
    """

  @Test("by their names, in any capitals, before what other columns are called")
  func names() throws {
    var columns = ColumnMap()
    for (field, column) in [
      ("title", "headline (LONG)"), ("text", "Copy"), ("id", "No"), ("subjects", "Desk"),
    ] {
      try columns.add(field: field, column: column)
    }
    let article = try #require(articles(table, columns).first)
    #expect(article.id == "7")
    #expect(article.title == "Pier opens")
    #expect(article.body == "The pier; it opened.")
    #expect(article.metadata.subjects.map(\.label) == ["World"])
  }

  @Test("by their numbers, where the first line is an article")
  func numbers() throws {
    var columns = ColumnMap()
    try columns.add(field: "title", column: "2")
    try columns.add(field: "body", column: "3")
    let found = articles("1\tPier opens\tIt opened.\n2\tPier shuts\tIt shut.\n", columns)
    #expect(found.map(\.title) == ["Pier opens", "Pier shuts"])
    #expect(found.map(\.line) == [1, 2])
  }

  @Test("by a file of JSON, and a file that is none is refused")
  func file() throws {
    let folder = try TemporaryFolder()
    try folder.write(#"{"title": "Headline (long)", "body": "Copy"}"#, to: "map.json")
    try folder.write("[]", to: "list.json")
    let columns = try ColumnMap(jsonFile: folder.path("map.json"))
    #expect(articles(table, columns).map(\.title) == ["Pier opens"])
    #expect(throws: ColumnMapError.noMapping(path: folder.path("list.json"))) {
      try ColumnMap(jsonFile: folder.path("list.json"))
    }
    #expect(throws: ColumnMapError.unreadable(path: folder.path("none.json"))) {
      try ColumnMap(jsonFile: folder.path("none.json"))
    }
    var map = ColumnMap()
    #expect(throws: ColumnMapError.unknownField("colour")) { try map.add(field: "colour", column: "X") }
  }
}
