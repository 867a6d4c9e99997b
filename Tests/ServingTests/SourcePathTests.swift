import Dateline
import Foundation
import TestSupport
import Testing

@testable import Serving

@Suite("Over the network nothing is told of the machine's folders")
struct SourcePathTests {
  @Test(
    "a file is named below its source, and otherwise by its name alone",
    arguments: [
      (["/srv/archive"], "/srv/archive/2025/flash.txt", "2025/flash.txt"),
      (["/srv/archive/"], "/srv/archive/2025/flash.txt", "2025/flash.txt"),
      (["/srv", "/srv/archive/2025"], "/srv/archive/2025/flash.txt", "flash.txt"),
      (["/srv/wire.jsonl"], "/srv/wire.jsonl", "wire.jsonl"),
      (["/srv/wire.zip"], "/srv/wire.zip/in/a.xml", "in/a.xml"), (["."], "./2025/a.txt", "2025/a.txt"),
      (["/srv/archive"], "/home/desk/added.csv", "added.csv"),
      (["/srv/archive"], "/srv/archive-2/a.txt", "a.txt"), ([], "/srv/archive/2025/flash.txt", "flash.txt"),
      ([], "a.txt", "a.txt"),
    ])
  func shown(_ sources: [String], _ path: String, _ shown: String) {
    #expect(SourcePaths(sources).shown(path) == shown)
  }

  @Test("page and API name the file below its source, and show no folder above it")
  func served() throws {
    let folder = try TemporaryFolder()
    try folder.write("Tide tables\n\nThe tide of the harbour was high.\n", to: "wire/2025/tide.txt")
    try folder.write("Harbour tides\n\nThe harbour had a high tide again.\n", to: "wire/2025/again.txt")
    try Rebuild(index: IndexFolder(path: folder.path("Index")), sources: [folder.path("wire")]).run(
      builder: "test")
    let server = try ServerProcess(index: folder.path("Index"))
    let api = try server.get("/api/v1/articles/2025%2Ftide")
    #expect(api.json?["path"] as? String == "2025/tide.txt")
    let page = try server.get("/articles/2025%2Ftide")
    #expect(page.text.contains("2025/tide.txt:1"))
    for target in [
      "/?q=tide", "/articles/2025%2Ftide", "/api/v1/search?q=tide", "/api/v1/articles/2025%2Ftide",
      "/api/v1/articles/2025%2Ftide/similar", "/feed?q=tide", "/api/v1/search?q=tide&why&explain",
    ] {
      let reply = try server.get(target)
      #expect(reply.status == 200, "\(target)")
      #expect(!reply.text.contains(folder.path), "\(target)")
    }
  }
}
