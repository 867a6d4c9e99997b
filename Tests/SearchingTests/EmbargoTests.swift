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
