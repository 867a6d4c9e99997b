import Foundation
import TestSupport
import Testing

@Suite("Shards on the command line")
struct ShardCommandTests {
  let desk: ShardDesk
  init() throws { desk = try ShardDesk() }

  private func withoutTime(_ run: Run) -> String {
    run.output.replacing(/"took_ms":[0-9.]+/, with: "").replacing(/"score":[0-9.]+/, with: "")
  }

  @Test("a catalogue stands for an index in search, facets, similar, show, terms, run-topics, info and check")
  func commands() throws {
    try desk.folder.write("{\"_id\": \"1\", \"text\": \"naval base pier\"}\n", to: "topics.jsonl")
    let id = try #require(
      (desk.search().json?["results"] as? [[String: Any]])?.first?["id"] as? String)
    let commands = [
      ["search", "naval base", "--json", "--facets", "country,year,source"], ["search", "pier OR naval"],
      ["search", "\"pier harbour\"~", "--json"], ["search", "ferry NEAR/3 stone", "--json"],
      ["search", "\"naval base\"", "--json", "--explain"], ["search", "navel base", "--json"],
      ["facets", "naval", "--json"], ["facets", "--json"], ["similar", id, "--json"], ["show", id, "--json"],
      ["terms", "na"], ["run-topics", "--topics", "topics.jsonl"],
    ]
    for command in commands {
      let one = try Executable.run(command, in: desk.folder.path)
      let many = try Executable.run(command + ["--index", "live.json"], in: desk.folder.path)
      #expect(one.code == many.code, "\(command)")
      #expect(many.errors.isEmpty == one.errors.isEmpty, "\(command): \(many.errors)")
      #expect(Self.plain(withoutTime(one)) == Self.plain(withoutTime(many)), "\(command)")
    }
    #expect(try desk.desk.dateline("check", "--index", "live.json").code == 0)
    #expect(try desk.desk.dateline("info", "--index", "live.json").output.contains("shard 2/2"))
    let add = try desk.desk.dateline("prune", "--index", "live.json")
    #expect(add.code == 2)
    #expect(add.errors.contains("is a catalogue"))
  }

  /// Times in text, and weights whose last digits depend on the order of adding up.
  private static func plain(_ text: String) -> String {
    text.replacing(/\([0-9.]+ ms\)/, with: "").replacing(/[0-9]+\.[0-9]{6,}(e-[0-9]+)?/) { match in
      String(format: "%.6f", Double(match.output.0) ?? 0)
    }
  }

  @Test("a shard that is down is an error of one line, or a share that is missing")
  func down() throws {
    desk.servers[0].kill()
    let refused = try desk.search()
    #expect(refused.code == 3)
    #expect(refused.errors.contains("shard 1/2 is down: \(desk.servers[0].address)"))
    #expect(refused.errors.split(separator: "\n").count == 1)
    #expect(refused.errors.contains("--allow-partial"))
    let partial = try desk.search("--allow-partial")
    #expect(partial.code == 0)
    let missing = try #require(partial.json?["missing"] as? [String: Any])
    let share = try #require(missing["share"] as? Double)
    #expect(share > 0 && share < 1)
    #expect(((missing["shards"] as? [[String: Any]])?.first?["fault"] as? String) == "down")
    #expect((partial.json?["notices"] as? [String])?.contains { $0.contains("were not searched") } == true)
    #expect(try desk.desk.dateline("check", "--index", "live.json").code == 3)
  }

  @Test("a shard that does not answer is waited for no longer than --timeout")
  func frozen() throws {
    desk.servers[1].freeze()
    defer { desk.servers[1].thaw() }
    let run = try desk.search("--timeout", "1")
    #expect(run.code == 3)
    #expect(
      run.errors.contains("shard 2/2 does not answer in time") || run.errors.contains("no answer within"))
  }

  @Test("a shard that serves another generation is told from the set's")
  func otherGeneration() throws {
    try desk.serve(desk.lane(1, of: 1), inPlaceOf: 1)
    let run = try desk.search()
    #expect(run.code == 3)
    #expect(run.errors.contains("shard 2/2 serves another generation than the set's"))
    #expect(try desk.search("--allow-partial").json?["missing"] != nil)
  }

  @Test("a shard whose articles cannot be read back is damaged")
  func damaged() throws {
    let copy = desk.folder.path("copy")
    let generation = URL(fileURLWithPath: desk.folder.path("shard2/current")).resolvingSymlinksInPath().path
    try FileManager.default.copyItem(atPath: generation, toPath: copy)
    try desk.serve(copy + "/served", inPlaceOf: 1)
    let file = copy + "/articles/docdata.glass"
    var data = try #require(FileManager.default.contents(atPath: file))
    for place in stride(from: 8_192 + 128, to: data.count, by: 13) { data[place] ^= 0x55 }
    try data.write(to: URL(fileURLWithPath: file))
    let run = try desk.search()
    #expect(run.code == 3)
    #expect(run.errors.contains("shard 2/2 is damaged"))
    let partial = try desk.search("--allow-partial")
    #expect(((partial.json?["missing"] as? [String: Any])?["shards"] as? [[String: Any]])?.count == 1)
    #expect(try desk.desk.dateline("check", "--index", "live.json").code == 3)
    #expect(
      try desk.desk.dateline("check", copy + "/").code == 3, "checksums tell it before it is served")
  }

  @Test("an article whose shard cannot be asked is not said to be none")
  func articles() throws {
    desk.servers[1].kill()
    for command in ["show", "similar"] {
      let runs = try (0..<20).map {
        try desk.desk.dateline(
          command, "harbour-\($0)", "--index", "live.json", "--allow-partial", "--timeout", "20", "--json")
      }
      #expect(Set(runs.map(\.code)) == [0, 3], "\(command)")
      for run in runs where run.code == 3 {
        #expect(run.errors.hasPrefix("dateline: shard 2/2 is down"))
        #expect(!run.errors.contains("--allow-partial"), "what was given already is no advice")
      }
    }
  }

  @Test("another replica of a shard answers where the first does not")
  func replicas() throws {
    let second = try desk.addServer(desk.lane(1, of: 2))
    #expect(
      try desk.desk.dateline(
        "publish-set", "live.json", desk.servers[0].address, "\(desk.servers[1].address),\(second.address)"
      ).code == 0)
    let whole = try desk.search()
    desk.servers[1].kill()
    let run = try desk.search()
    #expect(run.code == 0)
    #expect(withoutTime(run) == withoutTime(whole))
  }

  @Test("a set is published when all shards serve it, and the one before comes back")
  func publication() throws {
    let before = try desk.search()
    try desk.folder.write("A pier of the second night.\n\nThe pier is new.", to: "wire/second.txt")
    try desk.rebuild("second")
    #expect(
      withoutTime(try desk.search()) == withoutTime(before), "what is built is not yet what is published")
    let lanes = try [1, 2].map { try ShardServer(serving: desk.lane(2, of: $0)) }
    let half = try desk.desk.dateline(
      "publish-set", "live.json", "--set", "second", lanes[0].address, desk.servers[1].address)
    #expect(half.code == 5)
    #expect(half.errors.contains("What was published stays"))
    #expect(withoutTime(try desk.search()) == withoutTime(before))
    let all = try Executable.run(
      ["publish-set", "live.json", "--set", "second"] + (desk.servers + lanes).map(\.address),
      in: desk.folder.path)
    #expect(all.code == 0)
    let after = try desk.search()
    #expect(after.json?["total"] as? Int == (before.json?["total"] as? Int).map { $0 + 1 })
    #expect(try desk.desk.dateline("publish-set", "live.json", "--rollback").code == 0)
    #expect(withoutTime(try desk.search()) == withoutTime(before))
    desk.servers[0].kill()
    #expect(try desk.desk.dateline("publish-set", "live.json", "--rollback").code != 0)
  }

  @Test("a generation in a lane is not pruned")
  func lanes() throws {
    try desk.folder.write("One more.", to: "wire/more.txt")
    try desk.rebuild("second")
    let run = try desk.desk.dateline("prune", "--keep", "1", "--index", "shard1")
    #expect(run.code == 0)
    #expect(try desk.search().code == 0)
  }

  @Test("shards are split and merged without the sources, and answer the same")
  func resharding() throws {
    let whole = try desk.desk.dateline("search", "naval OR pier", "--json")
    try FileManager.default.removeItem(atPath: desk.folder.path("wire"))
    for number in 1...2 {
      let run = try desk.desk.dateline("split", "--index", "shard\(number)", "--parts", "2", "--into", "four")
      #expect(run.code == 0, "\(run.errors)")
    }
    let four = try (1...4).map {
      try ShardServer(serving: desk.folder.path("four/shard-\($0)-of-4/lanes/1/served"))
    }
    #expect(
      try Executable.run(["publish-set", "four.json"] + four.map(\.address), in: desk.folder.path).code == 0)
    #expect(
      Self.plain(
        withoutTime(try desk.desk.dateline("search", "naval OR pier", "--json", "--index", "four.json")))
        == Self.plain(withoutTime(whole)))
    let merged = try Executable.run(
      ["merge"] + (1...4).map { "four/shard-\($0)-of-4" } + ["--into", "one"], in: desk.folder.path)
    #expect(merged.code == 0, "\(merged.errors)")
    #expect(
      Self.plain(
        withoutTime(
          try desk.desk.dateline("search", "naval OR pier", "--json", "--index", "one/shard-1-of-1")))
        == Self.plain(withoutTime(whole)))
    let wrong = try desk.desk.dateline("merge", "four/shard-1-of-4", "four/shard-2-of-4", "--into", "no")
    #expect(wrong.code == 2)
    #expect(wrong.errors.contains("is no part of shard"))
  }

  @Test("shards are asked through programs too, as over SSH")
  func programs() throws {
    let shards = (1...2).map {
      "{\"replicas\": [{\"program\": \"/usr/bin/xapian-progsrv\", \"arguments\": \"\(desk.lane(1, of: $0))\"}]}"
    }
    try desk.folder.write("{\"shards\": [\(shards.joined(separator: ", "))]}", to: "plan.json")
    #expect(try desk.desk.dateline("publish-set", "programs.json", "--from", "plan.json").code == 0)
    let run = try desk.desk.dateline("search", "the", "--index", "programs.json", "--json", "--timeout", "20")
    #expect(withoutTime(run) == withoutTime(try desk.search()))
    try desk.folder.write("{\"shards\": [{\"replicas\": []}]}", to: "plan.json")
    #expect(try desk.desk.dateline("publish-set", "programs.json", "--from", "plan.json").code == 5)
  }

  @Test("what is no catalogue is said to be none", arguments: ["", "{}", "[1]", "{\"version\": 9}"])
  func badCatalogue(text: String) throws {
    try desk.folder.write(text, to: "bad.json")
    let run = try desk.desk.dateline("search", "pier", "--index", "bad.json")
    #expect(run.code == 3)
    #expect(run.errors.contains("bad.json is no catalogue of shards"))
  }
}
