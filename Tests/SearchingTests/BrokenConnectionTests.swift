import Foundation
import Indexing
import Searching
import TestSupport
import Testing

@Suite("Connections to shards that break, wherever it is in a search")
struct BrokenConnectionTests {
  let archive: ShardedArchive
  let relay: BreakingRelay
  let reader: ArchiveReader

  init() throws {
    archive = try ShardedArchive(
      (0..<60).map { Story("s\($0)", title: "Pier \($0)", "A naval base by the pier of harbour \($0 % 7).") })
    relay = try BreakingRelay(to: archive.servers[1].port)
    let path = archive.folder.path("relayed.json")
    let addresses = [archive.servers[0].address, relay.address, archive.servers[2].address]
    _ = try SetPublication(
      in: CatalogueFile(path: path), shards: addresses.compactMap { ShardAddress($0).map { [$0] } }
    ).run()
    var reader = ArchiveReader(path: path)
    reader.timeout = 60
    self.reader = reader
  }

  private static let requests: [SearchRequest] = ["pier", "\"naval base\"", "naval NEAR/3 pier harbour"].map {
    var request = SearchRequest($0)
    request.facets = [.source]
    return request
  }

  private func ids(_ reader: ArchiveReader, _ request: SearchRequest) throws -> [String] {
    try reader.read { try Searcher($0).search(request).results.map { "\($0.article.id):\($0.article.line)" } }
  }

  /// Calls `body` with a connection set to break at its first message, its second and so on, until the search needs no more of them.
  private func everywhere(_ connections: Int, _ body: (Int) throws -> Void) rethrows {
    var message = 0
    repeat {
      message += 1
      relay.breakNext(connections, atMessage: message)
      try body(message)
    } while relay.broken > 0
    #expect(message > 2)
  }

  @Test("one that breaks once is made anew, or its shard is said to be down")
  func once() throws {
    for request in Self.requests {
      let whole = try ids(reader, request)
      everywhere(1) { message in
        do {
          #expect(try ids(reader, request) == whole, "\(request.query), message \(message)")
        } catch IndexError.shards(let faults, _) {
          #expect(faults.map(\.kind) == [.down], "\(request.query), message \(message)")
        } catch {
          Issue.record("\(request.query), message \(message): \(error)")
        }
      }
    }
  }

  @Test("one that breaks each time is a shard that is down")
  func always() throws {
    for request in Self.requests {
      everywhere(1_000) { message in
        do {
          _ = try ids(reader, request)
          #expect(relay.broken == 0, "\(request.query), message \(message)")
        } catch IndexError.shards(let faults, _) {
          #expect(faults.map(\.kind) == [.down], "\(request.query), message \(message)")
          #expect(faults.first?.shard.number == 2)
        } catch {
          Issue.record("\(request.query), message \(message): \(error)")
        }
      }
    }
  }

  @Test("where that is allowed it is left out, and what is missing is told")
  func partial() throws {
    var reader = reader
    reader.allowsPartial = true
    for request in Self.requests {
      try everywhere(1_000) { message in
        let missing = try reader.read { generation in
          _ = try Searcher(generation).search(request)
          return generation.missingShare
        }
        #expect(
          (missing != nil) == (relay.broken > 0) && (missing?.shards.first?.shard.number ?? 2) == 2,
          "\(request.query), message \(message)")
      }
    }
  }
}
