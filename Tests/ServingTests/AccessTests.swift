import Foundation
import TestSupport
import Testing

@Suite("Who is let in")
struct AccessTests {
  let archive: TestArchive
  init() throws { archive = try TestArchive.shared.get() }

  @Test("all but loopback needs a token or a plain word")
  func unguarded() throws {
    #expect {
      try ServerProcess(index: archive.index, "--host", "0.0.0.0")
    } throws: { error in
      let error = error as? ServerProcess.NotStarted
      return error?.code == 2 && error?.said.contains("--token-file") == true
        && error?.said.contains("--no-auth") == true
    }
    let open = try ServerProcess(index: archive.index, "--host", "0.0.0.0", "--no-auth")
    #expect(open.said.contains { $0.contains("whoever reaches the port can read the archive") })
    #expect(try open.get("/api/v1/search?q=pier", ["Host": "anything.example"]).status == 200)
  }

  @Test("a token as a bearer or as a password, and not without; those who watch need none")
  func tokens() throws {
    try archive.folder.write("# the desk\nfirst-token-of-the-desk\n\n", to: "tokens")
    let server = try ServerProcess(index: archive.index, "--token-file", archive.folder.path("tokens"))
    let bare = try server.get("/api/v1/search?q=pier")
    #expect(bare.status == 401)
    #expect(bare["WWW-Authenticate"] != nil)
    #expect(bare.json?["total"] == nil)
    let basic = Data("anybody:first-token-of-the-desk".utf8).base64EncodedString()
    for good in ["Bearer first-token-of-the-desk", "bearer first-token-of-the-desk", "Basic \(basic)"] {
      let reply = try server.get("/api/v1/search?q=pier", ["Authorization": good])
      #expect(reply.status == 200)
      #expect(reply["Cache-Control"] == "private, no-cache")
    }
    for bad in [
      "Bearer first-token-of-the-des", "Bearer", "Bearer # the desk", "Basic !!!", "Basic YQ==", "Digest a",
      "",
    ] {
      #expect(try server.get("/?q=pier", ["Authorization": bad]).status == 401, "\(bad)")
    }
    for target in ["/metrics", "/feed?q=pier", "/articles/mill", "/assets/icon.svg", "/nothing"] {
      #expect(try server.get(target).status == 401, "\(target)")
    }
    for target in ["/healthz", "/readyz"] { #expect(try server.get(target).status == 200) }
  }

  @Test("a token file that is missing, empty or weak keeps the server from starting")
  func badTokens() throws {
    for (text, word) in [("", "no token"), ("short\n", "too short")] {
      try archive.folder.write(text, to: "bad-\(word.count)")
      #expect {
        try ServerProcess(index: archive.index, "--token-file", archive.folder.path("bad-\(word.count)"))
      } throws: { error in
        let error = error as? ServerProcess.NotStarted
        return error?.code == 2 && error?.said.contains(word) == true
      }
    }
    #expect(throws: ServerProcess.NotStarted.self) {
      try ServerProcess(index: archive.index, "--token-file", "/nowhere")
    }
  }

  @Test("no index is exit code 3, bad options 2")
  func exits() throws {
    #expect { try ServerProcess(index: "/nowhere") } throws: { ($0 as? ServerProcess.NotStarted)?.code == 3 }
    #expect { try ServerProcess(index: archive.index, "--readers", "0") } throws: {
      ($0 as? ServerProcess.NotStarted)?.code == 2
    }
    #expect { try ServerProcess(index: archive.index, "--public-url", "archive") } throws: {
      ($0 as? ServerProcess.NotStarted)?.code == 2
    }
  }

  @Test("one connection too many is told the limit")
  func connections() throws {
    let server = try ServerProcess(index: archive.index, "--connections", "2")
    let held = try (0..<2).map { _ in try HTTPConnection(port: server.port) }
    for connection in held { #expect(try connection.ask("/healthz").status == 200) }
    let reply = try server.get("/healthz")
    #expect(reply.status == 503)
    #expect(reply.json?["limit"] as? Int == 2)
    #expect(reply["Retry-After"] == "1")
  }
}
