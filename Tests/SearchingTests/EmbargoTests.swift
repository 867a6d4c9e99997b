import Articles
import Searching
import TestSupport
import Testing

@Suite("What is under embargo waits for its hour")
struct EmbargoTests {
  private func archive() throws -> Archive {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      id,title,body,embargo
      free,Pier opens,The pier at Ream was opened.,
      past,Pier dredged,The pier at Ream was dredged.,2025-01-01T00:00:00Z
      later,Pier sold,The pier at Ream was sold.,2025-06-01T12:00:00Z

      """, to: "wire.csv")
    return try Archive(folder: folder, file: "wire.csv")
  }

  private func ids(_ archive: Archive, at now: String, includes: Bool = false) throws -> [String] {
    try archive.answer(to: "pier ream") {
      $0.now = PublicationDate(parsing: now) ?? $0.now
      $0.includesEmbargoed = includes
    }.results.map(\.article.id).sorted()
  }

  @Test("an article is left out until its hour, and found from then on")
  func waits() throws {
    let archive = try archive()
    #expect(try ids(archive, at: "2025-06-01T11:59:59Z") == ["free", "past"])
    #expect(try ids(archive, at: "2025-06-01T12:00:00Z") == ["free", "later", "past"])
    #expect(try ids(archive, at: "2024-01-01") == ["free"])
  }

  @Test("it is found before when that is asked for")
  func included() throws {
    #expect(try ids(archive(), at: "2024-01-01", includes: true) == ["free", "later", "past"])
  }

  /// An article that is under embargo for long alone has its words and its people.
  private func secrets() throws -> Archive {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      id,title,body,embargo
      free,Pier opens,"The pier at Ream was opened, said Ms. Maria Santos.",
      later,Zeppelin sold,"The zeppelin at Ream pier was sold, said Ms. Maria Santorini.",2999-01-01T00:00:00Z

      """, to: "wire.csv")
    return try Archive(folder: folder, file: "wire.csv")
  }

  @Test("its words complete nothing, until they are asked for or the hour has come")
  func completion() throws {
    let searcher = try secrets().searcher
    #expect(try searcher.words(beginningWith: "zepp", limit: 5) == [])
    #expect(try searcher.words(beginningWith: "pie", limit: 5).map(\.word) == ["pier"])
    #expect(
      try searcher.words(beginningWith: "zepp", limit: 5, includesEmbargoed: true).map(\.word) == ["zeppelin"]
    )
  }

  @Test("no spelling is suggested from it, and a word of its own is one that no article has")
  func spelling() throws {
    let archive = try secrets()
    for query in ["zepelin", "zepelin pier", "zeppelin", "pier zeppelin"] {
      let answer = try archive.answer(to: query)
      #expect(answer.suggestion == nil, "\(query)")
      let absent = query.split(separator: " ").first { $0 != "pier" } ?? ""
      #expect(answer.causes.first == "no article has the word \"\(absent)\"", "\(query)")
    }
    #expect(
      try archive.answer(to: "zepelin pier") { $0.includesEmbargoed = true }.suggestion == "zeppelin pier")
    #expect(
      try archive.answer(to: "zepelin") {
        $0.now = PublicationDate(parsing: "3000-01-01") ?? $0.now
      }.suggestion == "zeppelin")
  }

  @Test("its people are not named where one that nobody has is asked for")
  func people() throws {
    func notices(_ person: String, includes: Bool = false) throws -> [String] {
      try secrets().answer(to: "ream") {
        $0.filters = [FacetFilter(.person, person)]
        $0.includesEmbargoed = includes
      }.notices
    }
    #expect(try notices("Santorini").contains { $0.hasPrefix("no article has the person") })
    #expect(try !notices("Maria Santorino").description.contains("antorini"))
    #expect(try notices("Maria Santorino", includes: true).description.contains("antorini"))
  }

  @Test("totals and facets do not count it")
  func counts() throws {
    let answer = try archive().answer(to: "pier") {
      $0.now = PublicationDate(parsing: "2025-03-01") ?? $0.now
      $0.facets = [.place]
    }
    #expect(answer.total == 2)
    #expect(answer.facets.first?.values.allSatisfy { $0.count <= 2 } == true)
  }
}
