import Foundation
import Indexing
import TestSupport
import Testing

@Suite("An index that cannot be used says why")
struct DamageTests {
  /// A way to spoil the published generation, which lies at `path`.
  struct Damage: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let reason: String
    let apply: @Sendable (_ path: String) throws -> Void

    init(_ what: String, reason: String, apply: @escaping @Sendable (String) throws -> Void) {
      testDescription = what
      self.reason = reason
      self.apply = apply
    }
  }

  static func rewrite(_ path: String, _ change: (inout [String: Any]) -> Void) throws {
    let url = URL(fileURLWithPath: path + "/manifest.json")
    var object = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any] ?? [:]
    change(&object)
    try JSONSerialization.data(withJSONObject: object).write(to: url)
  }

  static func overwrite(_ name: String, with text: String) -> @Sendable (String) throws -> Void {
    { try Data(text.utf8).write(to: URL(fileURLWithPath: $0 + "/" + name)) }
  }

  static func remove(_ name: String) -> @Sendable (String) throws -> Void {
    { try FileManager.default.removeItem(atPath: $0 + "/" + name) }
  }

  static let damages = [
    Damage("no manifest", reason: "manifest cannot be read", apply: remove("manifest.json")),
    Damage("an empty manifest", reason: "not a manifest", apply: overwrite("manifest.json", with: "")),
    Damage(
      "half a manifest", reason: "not a manifest", apply: overwrite("manifest.json", with: "{\"schema\"")),
    Damage("a manifest of nothing", reason: "not a manifest", apply: overwrite("manifest.json", with: "{}")),
    Damage("a manifest without counts", reason: "a field of the manifest") {
      try rewrite($0) { $0["counts"] = nil }
    },
    Damage("a manifest whose sources are a number", reason: "a field of the manifest") {
      try rewrite($0) { $0["sources"] = 7 }
    },
    Damage("another database", reason: "checksum") {
      try rewrite($0) { $0["uuid"] = "00000000-0000-0000-0000-000000000000" }
    },
    Damage("no database", reason: "articles", apply: remove("articles")),
    Damage("no postings", reason: "postlist", apply: remove("articles/postlist.glass")),
    Damage("no texts", reason: "texts.store", apply: remove("articles/texts.store")),
    Damage("no forward lists", reason: "lists.store", apply: remove("articles/lists.store")),
    Damage(
      "half of the names", reason: "names.store", apply: overwrite("articles/names.store", with: "DXN1")),
    Damage("no version file", reason: "articles", apply: remove("articles/iamglass")),
    Damage(
      "a version file of something else", reason: "articles", apply: overwrite("articles/iamglass", with: "x")
    ),
    Damage("no words", reason: "list of words", apply: remove("words")),
    Damage("a folder that is gone", reason: "does not exist") {
      try FileManager.default.removeItem(atPath: $0)
    },
  ]

  @Test("complaint 22: a part that is gone or spoilt is named, with a remedy", arguments: damages)
  func damaged(damage: Damage) throws {
    let newsroom = try Newsroom()
    try newsroom.rebuild()
    try damage.apply(newsroom.generation().path)
    let error = #expect(throws: IndexError.self) { _ = try newsroom.generation() }
    guard case .damaged(let path, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(path.hasPrefix(newsroom.index.path))
    #expect(error?.description.contains(damage.reason) == true, "\(String(describing: error))")
    #expect(error?.description.contains("dateline rebuild") == true)
    // A rebuild is the remedy.
    try newsroom.rebuild()
    #expect(try newsroom.published().map(\.id) == ["pier"])
  }

  @Test("an index of another schema is told apart from a damaged one", arguments: [0, 2, 99])
  func schema(found: Int) throws {
    guard found != Schema.version else { return }
    let newsroom = try Newsroom()
    try newsroom.rebuild()
    let path = try newsroom.generation().path
    // Of another schema nothing but its number can be relied on.
    try Data("{\"schema\": \(found), \"new\": []}".utf8).write(
      to: URL(fileURLWithPath: path + "/manifest.json"))
    #expect(throws: IndexError.otherSchema(path: path, found: found, expected: Schema.version)) {
      _ = try newsroom.generation()
    }
  }

  @Test("a folder without an index, and one where nothing was published, are missing")
  func missing() throws {
    let folder = try TemporaryFolder()
    try folder.write("not a link", to: "plain/current")
    for path in [folder.path, folder.path("none"), folder.path("plain")] {
      #expect(throws: IndexError.missing(path: path)) {
        _ = try Generation(publishedIn: IndexFolder(path: path))
      }
    }
  }

  @Test("a slash behind the path is no other index")
  func slash() throws {
    let newsroom = try Newsroom()
    try newsroom.rebuild()
    _ = try Generation(publishedIn: IndexFolder(path: newsroom.index.path + "/"))
  }
}
