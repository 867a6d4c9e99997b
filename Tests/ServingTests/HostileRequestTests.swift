import Foundation
import TestSupport
import Testing

@testable import Serving

@Suite("Requests that mean harm get the status they deserve")
struct HostileRequestTests {
  /// What is sent, and the status of the answer.
  private static let shapes: [(name: String, text: String, status: Int)] = [
    ("two hosts", "GET /?q=pier HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n", 400),
    ("the same host twice", "GET /healthz HTTP/1.1\r\nHost: localhost\r\nhost: localhost\r\n\r\n", 400),
    ("a host with a name before it", "GET /?q=a HTTP/1.1\r\nHost: localhost@evil.example\r\n\r\n", 421),
    ("a host with a path", "GET /?q=a HTTP/1.1\r\nHost: localhost/evil\r\n\r\n", 421),
    ("an empty host", "GET /?q=a HTTP/1.1\r\nHost:\r\n\r\n", 421),
    ("a line break within a header", "GET / HTTP/1.1\r\nHost: localhost\rX: a\r\n\r\n", 400),
    ("a folded header", "GET / HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b\r\n\r\n", 400),
    (
      "a space before the colon",
      "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n", 400
    ),
    ("a header without a name", "GET / HTTP/1.1\r\nHost: localhost\r\n: a\r\n\r\n", 400),
    ("NUL in a header", "GET / HTTP/1.1\r\nHost: localhost\r\nX: a\0b\r\n\r\n", 400),
    ("lines without CR", "GET / HTTP/1.1\nHost: localhost\n\n", 400),
    (
      "one length twice",
      "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nab", 400
    ),
    ("lengths in a list", "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2, 2\r\n\r\nab", 400),
    ("a length with a sign", "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: +2\r\n\r\nab", 400),
    (
      "a length beyond 64 bits",
      "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\n", 400
    ),
    (
      "length and chunks",
      "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n5c\r\nGET /metrics",
      400
    ),
    (
      "chunks and something else",
      "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
      400
    ),
    ("a path that is not ASCII", "GET /?q=\u{141}\u{F3}d\u{17A} HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
    ("no path", "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
    ("a tunnel", "CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
    ("HTTP/2 in plain text", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400),
    ("TLS", "\u{16}\u{3}\u{1}\u{2}\0\u{1}\0\u{1}\u{3}\u{3}\r\n\r\n", 400),
    ("broken escapes in a path", "GET /articles/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
    ("bytes that are no UTF-8 in a path", "GET /articles/%ff HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
    ("NUL in a path", "GET /articles/a%00 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
    (
      "escapes within escapes",
      "GET /assets/%252e%252e%252fetc%252fpasswd HTTP/1.1\r\nHost: localhost\r\n\r\n", 404
    ),
    (
      "a way up with other slashes", "GET /assets/..\\..\\etc\\passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
      404
    ),
    (
      "another method in a header",
      "GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-HTTP-Method-Override: DELETE\r\n\r\n", 200
    ),
    (
      "an upgrade", "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n",
      200
    ),
  ]

  @Test("shapes of requests")
  func shapes() throws {
    let server = try ServerProcess(index: try TestArchive.shared.get().index)
    for shape in Self.shapes {
      let connection = try HTTPConnection(port: server.port)
      connection.send(shape.text.utf8)
      let reply = try connection.receive()
      #expect(reply.status == shape.status, "\(shape.name)")
      #expect(!reply.text.contains("dateline_requests_total"), "\(shape.name)")
    }
    #expect(try server.get("/healthz").text == "ok\n")
  }

  @Test("a body is no second request")
  func bodies() throws {
    let server = try ServerProcess(index: try TestArchive.shared.get().index)
    let connection = try HTTPConnection(port: server.port)
    let hidden = "GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n"
    connection.send(
      "GET /healthz HTTP/1.1\r\nHost: localhost\r\nContent-Length: \(hidden.utf8.count)\r\n\r\n\(hidden)".utf8
    )
    connection.send("GET /api/v1/suggest?q=pi HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8)
    #expect(try connection.receive().text == "ok\n")
    #expect(try connection.receive().json?["words"] != nil)
  }

  @Test("every parameter takes hostile text for text: nothing is run, and no header comes of it")
  func parameters() throws {
    let server = try ServerProcess(index: try TestArchive.shared.get().index)
    let texts = [
      "%3Cscript%3Ealert(1)%3C/script%3E", "%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E", "%27%22%60",
      "%E2%80%AEpier%E2%81%A6",
      "a%0d%0aSet-Cookie:%20taken=1", "..%2f..%2fetc%2fpasswd", "%7B%7B7*7%7D%7D", "javascript:alert(1)",
      "%F0%9F%98%80",
    ]
    for name in SearchParameters.searchNames.sorted() {
      for text in texts {
        for path in ["/", "/api/v1/search"] {
          let reply = try server.get("\(path)?\(name == "q" ? "" : "q=pier&")\(name)=\(text)")
          let place: Comment = "\(path) \(name)=\(text)"
          #expect([200, 400, 403].contains(reply.status), place)
          #expect(reply["Set-Cookie"] == nil, place)
          guard path == "/" else { continue }
          #expect(reply["Content-Type"] == "text/html; charset=utf-8", place)
          #expect(
            !reply.text.contains("<script>") && !reply.text.contains("<img")
              && !reply.text.contains("href=\"javascript"), place)
        }
      }
    }
  }

  @Test("slow clients are let go, and others served meanwhile")
  func slow() throws {
    let server = try ServerProcess(index: try TestArchive.shared.get().index, "--idle-limit", "1")
    // One says nothing, one begins and does not end, one trickles a header, one asks and does not read.
    let slow = try (0..<4).map { _ in try HTTPConnection(port: server.port) }
    slow[1].send("GET /healthz HTTP/1.1\r\nHost: loc".utf8)
    slow[2].send("GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: ".utf8)
    let asking = "GET /api/v1/openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n"
    slow[3].send(String(repeating: asking, count: 400).utf8)
    while true {
      slow[2].send("a".utf8)
      let metrics = try server.get("/metrics")
      #expect(metrics.status == 200)
      // The one that asks for this.
      if metrics.text.contains("dateline_connections 1") { break }
    }
    for connection in slow[..<3] { #expect(connection.isClosed()) }
  }
}
