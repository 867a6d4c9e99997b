import Dateline
import Foundation
import Synchronization
import TestSupport
import Testing

@Suite("A new generation is taken over between two requests")
struct TakeoverTests {
  @Test("no request fails or sees a mix while generations are published")
  func publishing() throws {
    func stories(_ generation: Int) -> [Story] {
      (0..<30).map {
        Story("s\($0)", title: "Word of generation", "Every article says gen\(generation) once.")
      }
    }
    let archive = try TestArchive(stories(0))
    let server = try ServerProcess(index: archive.index)
    let port = server.port
    let isDone = Atomic(false)
    let faults = Mutex<[String]>([])
    let asked = Atomic(0)
    let finished = DispatchSemaphore(value: 0)
    for _ in 0..<3 {
      Thread.detachNewThread {
        defer { finished.signal() }
        var connection = try? HTTPConnection(port: port)
        var turn = 0
        while !isDone.load(ordering: .relaxed) {
          turn += 1
          asked.add(1, ordering: .relaxed)
          // Never the same twice, so that each is searched.
          let target =
            "/api/v1/search?q=title:word&limit=30&passages=1&facets=source&facet-limit=\(turn % 1_000)"
          guard let reply = try? connection?.ask(target), reply.status == 200, let answer = reply.json else {
            faults.withLock { $0.append("no answer") }
            connection = try? HTTPConnection(port: port)
            continue
          }
          let texts = (answer["results"] as? [[String: Any]] ?? []).map {
            (($0["passages"] as? [[String: Any]])?.first?["text"] as? String) ?? ""
          }
          if Set(texts).count != 1 || answer["total"] as? Int != 30 {
            faults.withLock { $0.append("a mix: \(Set(texts))") }
          }
        }
      }
    }
    var last = ""
    for generation in 1...5 {
      last = try archive.publish(stories(generation))
      // Taken over before the next one comes; how long that takes does not matter.
      while try !server.get("/readyz").text.contains(last) {}
      #expect(try server.get("/api/v1/search?q=gen\(generation)").json?["total"] as? Int == 30)
      #expect(try server.get("/api/v1/search?q=gen\(generation - 1)").json?["total"] as? Int == 0)
    }
    isDone.store(true, ordering: .relaxed)
    for _ in 0..<3 { finished.wait() }
    #expect(faults.withLock { $0 } == [])
    #expect(asked.load(ordering: .relaxed) > 0)
    let metrics = try server.get("/metrics").text
    #expect(metrics.contains("dateline_takeovers_total 5"))
    #expect(metrics.contains("dateline_articles 32.0"))
    // Nothing holds the old ones any more.
    #expect(try IndexFolder(path: archive.index).prune(keeping: 1).inUse == [])
  }

  @Test("a generation that cannot be opened is not taken over")
  func damaged() throws {
    let archive = try TestArchive(TestArchive.stories)
    let server = try ServerProcess(index: archive.index)
    let link = archive.index + "/current"
    try FileManager.default.removeItem(atPath: link)
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "generations/20990101T000000Z")
    while try !server.get("/metrics").text.contains("dateline_takeover_failures_total 1") {}
    #expect(try server.get("/api/v1/search?q=pier&limit=1").status == 200)
  }

  @Test("told to stop, it answers what has begun and ends with 0")
  func stopping() throws {
    let server = try ServerProcess(index: try TestArchive.shared.get().index)
    let idle = try HTTPConnection(port: server.port)
    #expect(try idle.ask("/healthz").status == 200)
    #expect(server.stop() == 0)
    #expect(idle.isClosed())
  }
}
