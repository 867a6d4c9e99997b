import Foundation
import TestSupport
import Testing

@Suite("The API answers with the JSON of the command line")
struct APITests {
  let archive: TestArchive
  let server: ServerProcess

  init() throws {
    archive = try TestArchive.shared.get()
    server = try ServerProcess(index: archive.index)
  }

  /// The same but for the time that it took.
  private func expectSame(_ target: String, _ arguments: [String]) throws {
    let reply = try server.get(target)
    #expect(reply.status == 200, "\(target): \(reply.text)")
    #expect(reply["Content-Type"] == "application/json")
    let run = try Programs.dateline(arguments + ["--json", "--index", archive.index])
    var served = try #require(reply.json)
    var printed = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
    served["took_ms"] = nil
    printed["took_ms"] = nil
    #expect(try line(served) == line(withoutFolders(printed)), "\(target)")
  }

  /// The same with files named as strangers see them.
  private func withoutFolders(_ object: [String: Any]) -> [String: Any] {
    var object = object
    if let path = object["path"] as? String { object["path"] = URL(fileURLWithPath: path).lastPathComponent }
    if let results = object["results"] as? [[String: Any]] { object["results"] = results.map(withoutFolders) }
    return object
  }

  private func line(_ object: [String: Any]) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: object, options: .sortedKeys), as: UTF8.self)
  }

  @Test(
    "search, by each kind of parameter",
    arguments: [
      ("q=ream", ["ream"]), ("q=%22naval+base%22+pier", ["\"naval base\" pier"]),
      ("q=pier&country=Cambodia&from=2024", ["pier", "--country", "Cambodia", "--from", "2024"]),
      (
        "q=pier&not-source=Mekong+Wire&to=2025-12-31",
        ["pier", "--not-source", "Mekong Wire", "--to", "2025-12-31"]
      ),
      (
        "source=Field+Wire&sort=newest&limit=3&offset=2",
        ["--source", "Field Wire", "--sort", "newest", "--limit", "3", "--offset", "2"]
      ),
      (
        "q=pier&facets=country,source&facet-limit=1&timeline=year",
        ["pier", "--facets", "country,source", "--facet-limit", "1", "--timeline", "year"]
      ),
      (
        "q=pier&why=true&explain=1&passages=1&context=1",
        ["pier", "--why", "--explain", "--passages", "1", "--context", "1"]
      ),
      ("q=pier&sort=oldest&all-versions", ["pier", "--sort", "oldest", "--all-versions"]),
      ("q=pier&first-mention=yes", ["pier", "--first-mention"]),
      ("q=%28pier&plain=on", ["(pier", "--plain"]),
      ("q=%22Naval+base%22&exact=true", ["\"Naval base\"", "--exact"]), ("q=xyzzyplugh", ["xyzzyplugh"]),
      ("q=peer+navel", ["peer navel"]), ("q=pier&org=navy", ["pier", "--org", "navy"]),
    ])
  func search(_ parameters: String, _ arguments: [String]) throws {
    try expectSame("/api/v1/search?" + parameters, ["search"] + arguments)
  }

  @Test("facets, timelines, articles, similar articles and words")
  func others() throws {
    try expectSame("/api/v1/facets?q=pier", ["facets", "pier"])
    try expectSame("/api/v1/facets", ["facets"])
    try expectSame("/api/v1/timeline?q=pier", ["facets", "pier", "--facets", "", "--timeline", "month"])
    try expectSame("/api/v1/timeline?timeline=year", ["facets", "--facets", "", "--timeline", "year"])
    try expectSame("/api/v1/articles/navy%2Fpier?q=pier", ["show", "navy/pier", "--query", "pier"])
    try expectSame("/api/v1/articles/navy/pier", ["show", "navy/pier"])
    try expectSame("/api/v1/articles/navy%2Fpier/similar?limit=2", ["similar", "navy/pier", "--limit", "2"])
    try expectSame("/api/v1/suggest?q=har", ["terms", "har", "--limit", "10"])
  }

  @Test("a browser's search box is answered in its own form")
  func suggestions() throws {
    let reply = try server.get("/api/v1/suggest?q=naval%20har&format=opensearch&limit=2")
    let answer = try #require(try JSONSerialization.jsonObject(with: reply.body) as? [Any])
    #expect(answer.first as? String == "naval har")
    #expect(answer.last as? [String] == ["naval harvest"])
  }

  @Test("HEAD answers as GET, without a body")
  func head() throws {
    let get = try server.get("/api/v1/search?q=pier")
    let head = try server.get("/api/v1/search?q=pier", method: "HEAD")
    #expect(head.status == 200)
    #expect(head.body.isEmpty)
    for name in ["Content-Type", "Content-Length", "ETag", "Cache-Control"] {
      #expect(head[name] == get[name])
    }
  }

  @Test("an answer has a tag that begins with the generation, and is not sent again to who has it")
  func tags() throws {
    let reply = try server.get("/api/v1/search?q=navy")
    let tag = try #require(reply["ETag"])
    let ready = try server.get("/readyz").text
    let generation = try #require(ready.split(separator: " ").last).trimmingCharacters(in: .newlines)
    #expect(tag.hasPrefix("W/\"\(generation)-"))
    #expect(reply["Cache-Control"] == "no-cache")
    let again = try server.get("/api/v1/search?q=navy", ["If-None-Match": "\"other\", \(tag)"])
    #expect(again.status == 304)
    #expect(again["ETag"] == tag)
    #expect(try server.get("/api/v1/search?q=navy", ["If-None-Match": "\"other\""]).status == 200)
    // The same answer, made by another server in another time.
    let other = try ServerProcess(index: archive.index)
    #expect(try other.get("/api/v1/search?q=navy")["ETag"] == tag)
    #expect(try other.get("/?q=navy")["ETag"] == server.get("/?q=navy")["ETag"])
  }

  @Test("gzip for who takes it, and for nobody else")
  func gzip() throws {
    let plain = try server.get("/api/v1/facets")
    let packed = try server.get("/api/v1/facets", ["Accept-Encoding": "br;q=1, gzip;q=0.5"])
    #expect(packed["Content-Encoding"] == "gzip")
    #expect(packed["Vary"] == "Accept-Encoding")
    #expect(packed.body.count < plain.body.count)
    let file = try TemporaryFolder()
    try file.write(packed.body, to: "answer.gz")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/gzip")
    process.arguments = ["-dc", file.path("answer.gz")]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let unpacked = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(unpacked == plain.body)
    for header in ["identity", "gzip;q=0", "br, *;q=0", ""] {
      #expect(try server.get("/api/v1/facets", ["Accept-Encoding": header])["Content-Encoding"] == nil)
    }
  }

  @Test("several requests on one connection, also sent at once")
  func pipelining() throws {
    let connection = try HTTPConnection(port: server.port)
    for _ in 0..<3 { #expect(try connection.ask("/api/v1/suggest?q=pi").status == 200) }
    let request = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"
    connection.send((request + request).utf8)
    for _ in 0..<2 { #expect(try connection.receive().text == "ok\n") }
  }

  @Test("an article under embargo is found by nobody, by no way")
  func embargo() throws {
    #expect(try server.get("/api/v1/search?q=zeppelin").json?["total"] as? Int == 0)
    for target in ["/api/v1/suggest?q=zepp", "/api/v1/suggest?q=zepp&format=opensearch", "/?q=zepelin"] {
      #expect(try !server.get(target).text.contains("zeppelin"), "\(target)")
    }
    #expect(try server.get("/api/v1/search?q=zeppelin&include-embargoed=true").status == 403)
    for target in ["/api/v1/articles/embargoed", "/api/v1/articles/embargoed/similar", "/articles/embargoed"]
    {
      let reply = try server.get(target)
      #expect(reply.status == 404, "\(target)")
      #expect(!reply.text.contains("Zeppelin"))
    }
    let open = try ServerProcess(index: archive.index, "--allow-embargoed")
    #expect(try open.get("/api/v1/search?q=zeppelin&include-embargoed=true").json?["total"] as? Int == 1)
    #expect(try open.get("/api/v1/search?q=zeppelin").json?["total"] as? Int == 0)
    #expect(try open.get("/api/v1/articles/embargoed?include-embargoed=1").status == 200)
    #expect(try open.get("/api/v1/articles/embargoed").status == 404)
  }
}
