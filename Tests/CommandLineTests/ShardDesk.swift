import Foundation
import TestSupport

/// A desk whose articles lie in two shards that are served, beside the same in one index.
final class ShardDesk {
  let desk: Desk
  private(set) var servers: [ShardServer] = []
  var folder: TemporaryFolder { desk.folder }

  init(set: String = "first") throws {
    desk = try Desk(isIndexed: false)
    try folder.write(Self.stories, to: "wire/harbour.jsonl")
    let whole = try desk.dateline("rebuild", "wire")
    guard whole.code == 0 else { throw CocoaError(.fileReadUnknown, userInfo: ["errors": whole.errors]) }
    try rebuild(set)
    for number in 1...2 { servers.append(try ShardServer(serving: lane(1, of: number))) }
    try publish()
  }

  /// Enough of them that each of four shards has some, and that their texts fill more than a block.
  private static let stories = (0..<90).map { number in
    let words = ["pier", "naval base", "harbour", "ferry", "bridge", "market", "river"]
    let first = words[number % 7]
    let second = words[number / 7 % 7]
    return Story(
      "harbour-\(number)", title: "The \(first) and the \(second)",
      "The council of district \(number) spoke of the \(first) on Monday.\n\nThe \(second) of Cambodia will be open in \(number) days, "
        + "and the \(words[number % 3]) beside it, number \(number * 7919 % 1_000), is to be built of stone and \(number * 104_729 % 9_973) piles.",
      date: number % 9 == 0 ? nil : "2025-0\(1 + number % 8)-1\(number % 10)", source: "Harbour Post")
  }

  /// Where a lane of a shard is served from.
  func lane(_ lane: Int, of shard: Int) -> String { folder.path("shard\(shard)/lanes/\(lane)/served") }

  func rebuild(_ set: String) throws {
    for number in 1...2 {
      let run = try desk.dateline(
        "rebuild", "wire", "--index", "shard\(number)", "--shard", "\(number)/2", "--set", set,
        "--allow-shrink")
      guard run.code == 0 else { throw CocoaError(.fileReadUnknown, userInfo: ["errors": run.errors]) }
    }
  }

  @discardableResult
  func publish(_ options: String...) throws -> Run {
    let run = try Executable.run(
      ["publish-set", "live.json"] + servers.map(\.address) + options, in: folder.path)
    return run
  }

  /// Starts a server in the place of another.
  func serve(_ path: String, inPlaceOf place: Int) throws {
    let port = servers[place].port
    servers[place].kill()
    servers[place] = try ShardServer(serving: path, port: port)
  }

  /// Serves what another address does too.
  func addServer(_ path: String) throws -> ShardServer {
    let server = try ShardServer(serving: path)
    servers.append(server)
    return server
  }

  func search(_ options: String...) throws -> Run {
    try Executable.run(
      ["search", "the", "--index", "live.json", "--json", "--timeout", "20"] + options, in: folder.path)
  }
}
