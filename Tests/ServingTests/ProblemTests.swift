import Foundation
import TestSupport
import Testing

@Suite("What is wrong with a request is told, and nothing else")
struct ProblemTests {
  let server: ServerProcess
  init() throws { server = try ServerProcess(index: try TestArchive.shared.get().index) }

  @Test(
    "a bad parameter is named, and a limit that was met",
    arguments: [
      ("q=%22open", "q", nil), ("q=a&limit=101", "limit", 100), ("q=a&limit=-1", "limit", 0),
      ("q=a&limit=ten", "limit", nil), ("q=a&offset=9991", "offset", 10_000),
      ("q=a&offset=10001", "offset", 10_000),
      ("q=a&passages=21", "passages", 20), ("q=a&facets=colour", "facets", nil),
      ("q=a&facet-limit=1001", "facet-limit", 1_000),
      ("q=a&sort=best", "sort", nil), ("q=a&from=31-Foo", "from", nil),
      ("q=a&from=2025&to=2024", "from", nil),
      ("q=a&country=Atlantis", "country", nil), ("q=a&recency=soon", "recency", nil),
      ("q=a&colour=red", "colour", nil),
      ("q=a&q=b", "q", nil), ("q=%zz", "q", nil), ("q=%C3%28", "q", nil), ("q=a%00b", "q", nil),
      ("q=a&plain=maybe", "plain", nil),
      ("", "q", nil), ("q=%20", "q", nil), ("q=a&person=%21", "person", nil),
      ("q=a&timeline=hour", "timeline", nil),
      ("q=" + String(repeating: "a", count: 4_097), "q", 4_096),
      ("q=a&limit=9223372036854775808", "limit", nil),
    ] as [(String, String, Int?)])
  func parameters(_ query: String, _ parameter: String, _ limit: Int?) throws {
    let reply = try server.get("/api/v1/search?" + query)
    #expect(reply.status == 400)
    #expect(reply["Content-Type"] == "application/problem+json")
    let problem = try #require(reply.json)
    #expect(problem["status"] as? Int == 400)
    #expect(problem["title"] as? String == "Bad Request")
    #expect(problem["parameter"] as? String == parameter)
    #expect(problem["limit"] as? Int == limit)
    #expect((problem["detail"] as? String ?? "").count > 10)
  }

  @Test("a query that goes wrong says where")
  func place() throws {
    #expect(try server.get("/api/v1/search?q=pier+%28navy").json?["offset"] as? Int == 5)
  }

  @Test("an address that is too long, a body that is too large, and headers without end")
  func sizes() throws {
    let long = try server.get("/api/v1/search?q=" + String(repeating: "a", count: 1 << 20))
    #expect(long.status == 431)
    #expect(long.json?["limit"] as? Int == 32_768)
    #expect(long["Content-Type"] == "application/problem+json")
    let reply = try server.get("/api/v1/search?q=" + String(repeating: "a", count: 20_000))
    #expect(reply.status == 414)
    #expect(reply.json?["limit"] as? Int == 16_384)
    let large = try HTTPConnection(port: server.port)
    large.send("POST /api/v1/search HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10000000\r\n\r\n".utf8)
    let refused = try large.receive()
    #expect(refused.status == 413)
    #expect(refused.json?["limit"] as? Int == 65_536)
    #expect(large.isClosed())
    let chunked = try HTTPConnection(port: server.port)
    chunked.send("POST /healthz HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n".utf8)
    for _ in 0..<9 { chunked.send("2710\r\n".utf8 + [UInt8](repeating: 120, count: 10_000) + "\r\n".utf8) }
    var statuses = [try chunked.receive().status]
    if let next = try? chunked.receive() { statuses.append(next.status) }
    #expect(statuses.last == 413)
    let headers = try HTTPConnection(port: server.port)
    headers.send("GET / HTTP/1.1\r\nHost: localhost\r\n".utf8)
    for number in 0..<20_000 {
      headers.send("X-Header-\(number): aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n".utf8)
    }
    #expect((try? headers.receive().status) ?? 431 == 431)
  }

  @Test("paths that are none, and methods that a path does not take")
  func paths() throws {
    for path in [
      "/api/v1/", "/api/v1", "/api/v2/search", "/api/v1/search/more", "/nothing", "/assets/none.css",
      "/assets/../../etc/passwd",
      "/assets/..%2f..%2fetc%2fpasswd", "/api/v1/articles/none",
      "/api/v1/articles/..%2F..%2F..%2Fetc%2Fpasswd", "/api/v1/articles/",
      "/.git/config", "//etc/passwd", "/articles/{id}", "/api/v1/articles/{id}",
    ] {
      let reply = try server.get(path)
      #expect(reply.status == 404, "\(path)")
      #expect(!reply.text.contains("root:"))
    }
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"] {
      let reply = try server.get("/api/v1/search?q=a", method: method)
      #expect(reply.status == 405 || (method == "BREW" && reply.status == 400), "\(method)")
      if reply.status == 405 { #expect(reply["Allow"] == "GET, HEAD") }
    }
  }

  @Test("requests that are no HTTP, or try to smuggle another")
  func malformed() throws {
    for text in [
      "GARBAGE\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET /\u{0}x HTTP/1.1\r\nHost: a\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
      "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n",
    ] {
      let connection = try HTTPConnection(port: server.port)
      connection.send(text.utf8)
      let status = (try? connection.receive().status) ?? 0
      #expect(status == 0 || status == 400 || status == 505, "\(text.debugDescription): \(status)")
    }
    #expect(try server.get("/healthz").text == "ok\n")
  }

  @Test("a line break in a parameter stays in the parameter")
  func headerTricks() throws {
    let reply = try server.get(
      "/feed?q=pier%0d%0aSet-Cookie:%20a=b",
      ["X-Forwarded-Host": "evil.example", "Forwarded": "host=evil.example"])
    #expect(reply["Set-Cookie"] == nil)
    #expect(!reply.text.contains("evil.example"))
  }

  @Test("a name that is not the server's is refused where it asks for no token")
  func rebinding() throws {
    #expect(try server.get("/api/v1/search?q=pier", ["Host": "evil.example"]).status == 421)
    #expect(try server.get("/?q=pier", ["Host": "evil.example:8080"]).status == 421)
    for host in ["localhost", "LOCALHOST:80", "127.0.0.1:1", "[::1]:8080"] {
      #expect(try server.get("/api/v1/search?q=pier", ["Host": host]).status == 200)
    }
    let named = try ServerProcess(
      index: try TestArchive.shared.get().index, "--public-url", "https://archive.example/")
    #expect(try named.get("/?q=pier", ["Host": "archive.example"]).status == 200)
    #expect(try named.get("/feed?q=pier").text.contains("href=\"https://archive.example/feed?q=pier\""))
  }
}
