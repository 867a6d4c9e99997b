import Foundation
import TestSupport
import Testing

@Suite("Articles go out in OpenSearch's bulk format")
struct ExportTests {
  let desk: Desk
  init() throws { desk = try Desk() }

  @Test("each article is two lines: an action with its id, and its fields, all of which the mapping has")
  func bulk() throws {
    let run = try desk.dateline("export", "--to", "news")
    #expect(run.code == 0)
    #expect(run.output.hasSuffix("\n"), "the last line must end, too")
    let lines = try run.output.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(lines.count.isMultiple(of: 2))
    let info = try desk.dateline("info", "--json").json?["generation"] as? [String: Any]
    #expect(lines.count / 2 == (info?["counts"] as? [String: Any])?["articles"] as? Int)
    let mapping = try #require(try desk.dateline("export", "--mapping").json?["mappings"] as? [String: Any])
    #expect(mapping["dynamic"] as? String == "strict")
    let properties = try #require(mapping["properties"] as? [String: Any])
    var ids: Set<String> = []
    var entities = 0
    for (action, document) in zip(
      lines.enumerated().filter { $0.offset % 2 == 0 }.map(\.element),
      lines.enumerated().filter { $0.offset % 2 == 1 }.map(\.element))
    {
      #expect(Array(action.keys) == ["index"])
      let target = try #require(action["index"] as? [String: String])
      #expect(target["_index"] == "news")
      let id = try #require(target["_id"])
      #expect((1...512).contains(id.utf8.count))
      #expect(ids.insert(id).inserted)
      #expect(document["id"] as? String == id)
      try expect(document, in: properties, path: id)
      let body = Array(try #require(document["body"] as? String).unicodeScalars)
      for passage in try #require(document["passages"] as? [[String: Any]]) {
        let (start, end) = (try #require(passage["start"] as? Int), try #require(passage["end"] as? Int))
        var text = String.UnicodeScalarView()
        text.append(contentsOf: body[start..<end])
        #expect(String(text) == passage["text"] as? String)
      }
      entities += (document["entities"] as? [Any])?.count ?? 0
    }
    #expect(entities > 0)
  }

  /// Every field has a type in the mapping, and a value of that type.
  private func expect(_ document: [String: Any], in properties: [String: Any], path: String) throws {
    for (name, value) in document where !(value is NSNull) {
      let field = try #require(properties[name] as? [String: Any], "\(path).\(name) is not in the mapping")
      switch field["type"] as? String {
      case "text", "keyword": #expect(value is String, "\(path).\(name)")
      case "integer": #expect(value is Int, "\(path).\(name)")
      case "double": #expect(value is Double, "\(path).\(name)")
      case "date":
        // What strict_date_optional_time takes.
        let text = try #require(value as? String)
        #expect(
          text.wholeMatch(of: /\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?/)
            != nil)
      case "nested":
        let inner = try #require(field["properties"] as? [String: Any])
        for part in try #require(value as? [[String: Any]]) {
          try expect(part, in: inner, path: "\(path).\(name)")
        }
      default: Issue.record("\(path).\(name) has no type")
      }
    }
  }

  @Test("a name that no index can have is wrong usage", arguments: ["News", "_news", "a b", ""])
  func names(name: String) throws {
    #expect(try desk.dateline("export", "--to", name).code == 2)
  }
}
