import Dateline
import Foundation
import TestSupport
import Testing

@Suite("A catalogue of shards is served like an index")
struct ShardServingTests {
  let folder: TemporaryFolder
  let servers: [ShardServer]
  var catalogue: String { folder.path("live.json") }

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      (0..<40).map {
        Story(
          "s\($0)", title: "Pier \($0)", "A pier of the harbour, number \($0).",
          date: "2025-01-\(10 + $0 % 9)")
      },
      to: "wire.jsonl")
    var servers: [ShardServer] = []
    for number in 1...2 {
      var rebuild = Rebuild(
        index: IndexFolder(path: folder.path("shard\(number)")), sources: [folder.path("wire.jsonl")])
      rebuild.shard = Shard(number, of: 2)
      try rebuild.run(builder: "test")
      servers.append(try ShardServer(serving: folder.path("shard\(number)/lanes/1/served")))
    }
    self.servers = servers
    _ = try SetPublication(
      in: CatalogueFile(path: folder.path("live.json")),
      shards: servers.compactMap { ShardAddress($0.address).map { [$0] } }
    ).run()
  }

  private func total(_ reply: HTTPReply) -> Int? { reply.json?["total"] as? Int }

  @Test("connections are kept, and one that broke is made anew")
  func connections() throws {
    let server = try ServerProcess(index: catalogue, "--time-limit", "20")
    #expect(total(try server.get("/api/v1/search?q=pier")) == 40)
    #expect(total(try server.get("/api/v1/search?q=harbour")) == 40)
    let path = folder.path("shard1/lanes/1/served")
    servers[0].kill()
    let down = try server.get("/api/v1/search?q=number")
    #expect(down.status == 503)
    #expect(!down.text.contains("127.0.0.1"), "addresses are of no concern to a client")
    let again = try ShardServer(serving: path, port: servers[0].port)
    #expect(total(try server.get("/api/v1/search?q=number")) == 40)
    again.kill()
  }

  @Test("told to stop while requests are under way, it answers them first and ends with 0")
  func stopping() throws {
    let server = try ServerProcess(index: catalogue, "--time-limit", "600", "--readers", "1")
    #expect(total(try server.get("/api/v1/search?q=pier")) == 40)
    servers[0].freeze()
    // One has the only reader and waits for the shard, the other waits for the reader.
    let connections = try (0..<2).map { _ in try HTTPConnection(port: server.port) }
    for (number, connection) in connections.enumerated() {
      connection.send(
        "GET /api/v1/search?q=harbour&offset=\(number) HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8)
    }
    func isLoaded() throws -> Bool {
      let meters = try server.get("/metrics").text
      return meters.contains("dateline_busy_readers 1.0\n")
        && meters.contains("dateline_waiting_requests 1.0\n")
    }
    while try !isLoaded() {}
    server.askToStop()
    // Nobody new is let in from the moment it stops.
    while (try? server.get("/healthz")) != nil {}
    servers[0].thaw()
    for connection in connections {
      let reply = try connection.receive()
      #expect(reply.status == 200)
      #expect(total(reply) == 40)
      #expect(connection.isClosed())
    }
    #expect(server.stop() == 0)
  }

  @Test("what is missing is in the answer and on the page, and is not kept for when it is back")
  func partial() throws {
    let server = try ServerProcess(index: catalogue, "--allow-partial", "--time-limit", "20")
    servers[1].kill()
    let partial = try server.get("/api/v1/search?q=pier")
    #expect(partial.status == 200)
    #expect((total(partial) ?? 40) < 40)
    #expect(((partial.json?["missing"] as? [String: Any])?["of"] as? Int) == 40)
    let page = try server.get("/?q=pier").text
    #expect(page.contains("were not searched"))
    for text in [partial.text, page] {
      #expect(!text.contains(servers[1].address), "addresses are of no concern to a client")
    }
    // An article whose shard cannot be asked is not one that there is not.
    let statuses = try (0..<40).map { try server.get("/api/v1/articles/s\($0)").status }
    #expect(statuses.count { $0 == 200 } == total(partial))
    #expect(statuses.allSatisfy { $0 == 200 || $0 == 503 })
    let again = try ShardServer(serving: folder.path("shard2/lanes/1/served"), port: servers[1].port)
    #expect(total(try server.get("/api/v1/search?q=pier")) == 40)
    again.kill()
  }
}
