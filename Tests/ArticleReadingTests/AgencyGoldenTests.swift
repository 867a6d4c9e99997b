import ArticleReading
import Articles
import Foundation
import TestSupport
import Testing

@Suite("What agencies, interfaces and sites send is read as an editor read it")
struct AgencyGoldenTests {
  private static let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden/agencies.txt")

  private static func printed() throws -> String {
    var blocks: [String] = []
    for name in try ["agencies", "web"].flatMap(files) {
      let reading = try Reading([Fixtures.path(name)])
      blocks += reading.articles.map { "\(name)\n" + fields(of: $0) }
      blocks += reading.removals.map {
        "\(name)\n  removed: \($0.id) \($0.version.map(String.init) ?? "-") \($0.status)\n"
      }
      blocks += reading.problems.map { problem in
        "\(name)\n  problem: \(problem.description.drop { $0 != ":" })\n"
      }
    }
    return blocks.joined(separator: "\n")
  }

  private static func files(of folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Fixtures.path(folder)).sorted().map {
      folder + "/" + $0
    }
  }

  private static func fields(of article: Article) -> String {
    let metadata = article.metadata
    func names(_ names: [CodedName]) -> String? {
      names.isEmpty ? nil : names.map { "\($0.name ?? "-") [\($0.code ?? "-")]" }.joined(separator: "; ")
    }
    let lines: [(String, String?)] = [
      ("id", article.id), ("version", metadata.version.map(String.init)), ("title", article.title),
      ("subheadline", metadata.subheadline), ("byline", article.byline), ("dateline", article.dateline),
      ("date", article.date?.description), ("created", metadata.created?.description),
      ("embargo", metadata.embargo?.description), ("language", article.language), ("source", article.source),
      ("provider", metadata.provider), ("url", article.url), ("slugline", metadata.slugline),
      ("urgency", metadata.urgency.map(String.init)), ("rights", metadata.rights),
      ("subjects", names(metadata.subjects)), ("genres", names(metadata.genres)),
      ("places", names(metadata.places)), ("people", names(metadata.people)),
      ("organisations", names(metadata.organisations)),
      ("captions", metadata.captions.isEmpty ? nil : metadata.captions.joined(separator: " | ")),
      ("credits", article.credits), ("body", article.body),
    ]
    return lines.compactMap { name, value in
      value.map {
        "  \(name): \($0.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n    | "))\n"
      }
    }.joined()
  }

  @Test("every file has the fields of the golden file; `make golden` renews it")
  func golden() throws {
    let printed = try Self.printed()
    if ProcessInfo.processInfo.environment["DATELINE_GOLDEN"] == "write" {
      try Data(printed.utf8).write(to: Self.golden)
    }
    let expected = try String(contentsOf: Self.golden, encoding: .utf8)
    let lines = zip(expected.split(separator: "\n"), printed.split(separator: "\n"))
    for (line, found) in lines where line != found { #expect(found == line) }
    #expect(printed.count == expected.count)
  }
}
