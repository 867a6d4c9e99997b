import Foundation
import Indexing
import TestSupport
import Testing

@Suite("A higher version replaces a lower one, and an article that is taken back goes")
struct VersionTests {
  /// An item of ninjs.
  static func item(_ id: String, version: Int?, _ text: String, canceled: Bool = false) -> String {
    let version = version.map { "\"version\": \"\($0)\", " } ?? ""
    return "{\"uri\": \"\(id)\", \(version)\"pubstatus\": \"\(canceled ? "canceled" : "usable")\", "
      + "\"headline\": \"\(text)\", \"body_text\": \"\(text).\"}"
  }

  static func published(_ lines: [String]) throws -> [String] {
    let newsroom = try Newsroom([Story("other", "Other.")])
    try newsroom.folder.write(lines.joined(separator: "\n"), to: "wire/items.jsonl")
    try newsroom.rebuild()
    return try newsroom.published().map(\.title).filter { !$0.isEmpty }
  }

  @Test("the order of arrival does not matter", arguments: [[1, 2, 3], [3, 2, 1], [2, 3, 1]])
  func order(versions: [Int]) throws {
    let titles = try Self.published(versions.map { Self.item("a", version: $0, "Version \($0)") })
    #expect(titles == ["Version 3"])
  }

  @Test("of two with one version the later is kept")
  func same() throws {
    #expect(
      try Self.published([Self.item("a", version: 1, "One"), Self.item("a", version: 1, "Two")]) == ["Two"])
  }

  @Test("taken back, before or after, and brought again by a higher version")
  func canceled() throws {
    let first = Self.item("a", version: 1, "One")
    let gone = Self.item("a", version: 2, "Gone", canceled: true)
    let again = Self.item("a", version: 3, "Three")
    #expect(try Self.published([first, gone]) == [])
    #expect(try Self.published([gone, first]) == [])
    #expect(try Self.published([first, gone, again]) == ["Three"])
    #expect(try Self.published([again, gone]) == ["Three"])
    #expect(
      try Self.published([
        Self.item("b", version: nil, "B"), Self.item("b", version: nil, "", canceled: true),
      ]) == [])
  }
}
