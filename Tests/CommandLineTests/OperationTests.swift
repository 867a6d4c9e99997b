import Foundation
import Synchronization
import TestSupport
import Testing

@Suite("A rebuild that nobody watches")
struct OperationTests {
  let desk: Desk
  init() throws { desk = try Desk() }

  @Test("complaint 19: a night that failed is red everywhere: code, log, metrics, info")
  func red() throws {
    let metrics = desk.folder.path("dateline.prom")
    let good = try desk.dateline("rebuild", "wire", "--metrics-file", metrics, "--log-format", "json")
    #expect(good.code == 0)
    #expect(try desk.folder.text(of: "dateline.prom").contains("dateline_rebuild_success 1.0\n"))
    #expect(good.errors.contains("\"message\":\"published\""))
    #expect(try desk.dateline("info").output.contains("last rebuild      published 2"))
    try FileManager.default.removeItem(atPath: desk.folder.path("wire"))
    try desk.folder.write("One story.", to: "wire/one.txt")
    let bad = try desk.dateline("rebuild", "wire", "--metrics-file", metrics, "--log-format", "json")
    #expect(bad.code == 5)
    #expect(bad.errors.contains("\"level\":\"error\""))
    #expect(bad.errors.split(separator: "\n").allSatisfy { $0.hasPrefix("{") })
    #expect(bad.errors.contains("--allow-shrink"))
    let text = try desk.folder.text(of: "dateline.prom")
    #expect(text.contains("dateline_rebuild_success 0.0\n"))
    #expect(text.contains("dateline_articles{state=\"indexed\"} 5.0\n"))
    #expect(try desk.dateline("info").output.contains("last rebuild      FAILED"))
    let info = try desk.dateline("info", "--json").json
    #expect((info?["last_rebuild"] as? [String: Any])?["state"] as? String == "failed")
    #expect(try desk.dateline("search", "ansel").code == 0)
  }

  @Test("a quiet rebuild tells of problems and failures alone")
  func quiet() throws {
    for format in [[], ["--log-format", "json"]] {
      let good = try Executable.run(
        ["rebuild", "wire", "--quiet", "--from-scratch"] + format, in: desk.folder.path)
      #expect(good.code == 0)
      #expect(good.output + good.errors == "")
    }
    try desk.folder.write("", to: "wire/empty.txt")
    let told = try desk.dateline("rebuild", "wire", "-q", "--allow-failures")
    #expect(told.output == "")
    #expect(told.errors == "dateline: wire/empty.txt: holds no text; it was left out.\n")
    #expect(
      try desk.dateline("rebuild", "nowhere", "--quiet").errors.hasPrefix("dateline: nowhere: no such file"))
  }

  @Test("canaries keep a bad generation from being published")
  func canaries() throws {
    try desk.folder.write(
      "# what must be found\n\"naval base\" >= 1\nzeppelin == 0\n", to: "Index/canaries.txt")
    #expect(try desk.dateline("rebuild", "wire").code == 0)
    try desk.folder.write("pier >= 1000\n", to: "Index/canaries.txt")
    let run = try desk.dateline("rebuild", "wire")
    #expect(run.code == 5)
    #expect(run.errors.contains("the canary pier >= 1000 does not hold"))
    try desk.folder.write("pier is there\n", to: "my.txt")
    #expect(try desk.dateline("rebuild", "wire", "--canaries", "my.txt").code == 2)
  }

  @Test("complaint 22: a damaged index is code 3 and says to roll back, and rollback works")
  func damage() throws {
    #expect(try desk.dateline("rebuild", "wire").code == 0)
    let file = desk.folder.path("Index/current/articles/texts.store")
    var data = try Data(contentsOf: URL(fileURLWithPath: file))
    data[data.count / 2] ^= 4
    try data.write(to: URL(fileURLWithPath: file))
    for command in [["search", "pier"], ["check"]] {
      let run = try Executable.run(command, in: desk.folder.path)
      #expect(run.code == 3)
      #expect(run.errors.contains("texts.store"))
      #expect(run.errors.contains("dateline rollback"))
    }
    #expect(try desk.dateline("rollback").code == 0)
    #expect(try desk.dateline("search", "pier").code == 0)
    #expect(try desk.dateline("check").output.hasSuffix("is sound.\n"))
    #expect(try desk.dateline("rollback", "none").code == 2)
  }

  @Test("complaint 17: of two rebuilds at once one is turned away with code 4 and told who is at work")
  func twoAtOnce() throws {
    try desk.folder.write((0..<600).map { Story("s\($0)", "A storm \($0).") }, to: "wire/more.jsonl")
    let runs = Mutex<[Run]>([])
    DispatchQueue.concurrentPerform(iterations: 3) { _ in
      guard let run = try? desk.dateline("rebuild", "wire", "--from-scratch") else { return }
      runs.withLock { $0.append(run) }
    }
    let codes = runs.withLock { $0.map(\.code) }
    #expect(codes.count == 3)
    #expect(codes.contains(0))
    #expect(Set(codes).isSubset(of: [0, 4]))
    for run in runs.withLock({ $0 }) where run.code == 4 { #expect(run.errors.contains("process ")) }
    #expect(try desk.dateline("check").code == 0)
  }

  @Test("a stop signal ends it cleanly, and what was published stays")
  func stopped() throws {
    try desk.folder.write((0..<3_000).map { Story("s\($0)", "A storm \($0).") }, to: "wire/more.jsonl")
    let process = Process()
    process.executableURL = Executable.url
    process.arguments = ["rebuild", "wire"]
    process.currentDirectoryURL = URL(fileURLWithPath: desk.folder.path)
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    // Until it is at work.
    let generations = desk.folder.path("Index/generations")
    while process.isRunning,
      try !FileManager.default.contentsOfDirectory(atPath: generations).contains(where: { $0.hasPrefix(".") })
    { usleep(1_000) }
    kill(process.processIdentifier, SIGTERM)
    process.waitUntilExit()
    #expect(process.terminationStatus == 143)
    #expect(try desk.dateline("search", "ansel").code == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: generations).count == 1)
    #expect(try desk.dateline("info").output.contains("FAILED"))
  }

  @Test("an index path with spaces and letters of any kind, on another disk than the temporary folder")
  func paths() throws {
    let index = "In dex/Łódź 東京"
    let environment = ["TMPDIR": "/dev/shm"]
    #expect(try desk.dateline("rebuild", "wire", "--index", index, environment: environment).code == 0)
    #expect(try desk.dateline("rebuild", "wire", "--index", index, environment: environment).code == 0)
    #expect(try desk.dateline("search", "pier", "--index", index).code == 0)
    #expect(try desk.dateline("check", "--index", index).code == 0)
    #expect(try desk.dateline("add", "wire/briefs.jsonl", "--index", index).code == 0)
    #expect(try desk.dateline("prune", "--keep", "1", "--index", index).output.hasPrefix("Removed 2"))
  }

  @Test("a table is added by a mapping of columns, which the next rebuild remembers")
  func addedTable() throws {
    try desk.folder.write("No;Headline (long);Copy\ndesk1;Zeppelin lands;It landed.\n", to: "in/desk.csv")
    #expect(try desk.dateline("add", "in/desk.csv", "--column", "title").code == 2)
    let columns = ["--column", "id=No", "--column", "title=Headline (long)", "--column", "body=Copy"]
    let run = try Executable.run(["add", "in/desk.csv"] + columns, in: desk.folder.path)
    #expect(run.code == 0)
    try FileManager.default.removeItem(atPath: desk.folder.path("in"))
    for _ in 0..<2 {
      let shown = try desk.dateline("show", "desk1", "--json").json
      #expect(shown?["title"] as? String == "Zeppelin lands")
      #expect(shown?["body"] as? String == "It landed.")
      #expect(try desk.dateline("rebuild", "wire").code == 0)
    }
  }

  @Test("an article under embargo is found where it is asked for alone, and is marked wherever it is shown")
  func embargo() throws {
    try desk.folder.write(
      #"{"id": "later", "title": "Zeppelin lands", "body": "It landed.", "embargo": "2999-01-01T00:00:00Z"}"#,
      to: "in/later.json")
    #expect(try desk.dateline("add", "in/later.json").code == 0)
    #expect(try desk.dateline("search", "zeppelin").code == 1)
    let mark = "under embargo until 2999-01-01T00:00:00Z"
    #expect(try desk.dateline("search", "zeppelin", "--include-embargoed").output.contains(mark))
    #expect(try desk.dateline("show", "later").output.contains(mark))
  }

  @Test("an item that is taken back says so in `inspect`, and goes at once with `add`")
  func takenBack() throws {
    for (version, status) in [(1, "usable"), (2, "withheld")] {
      let life = #""version": "\#(version)", "pubstatus": "\#(status)""#
      try desk.folder.write(
        #"{"uri": "urn:flood", \#(life), "headline": "Flood", "body_text": "Water."}"#,
        to: "in/\(status).json")
    }
    let shown = try desk.dateline("inspect", "in/withheld.json", "--json").json
    #expect(shown?["removed"] as? Bool == true)
    #expect(shown?["pubstatus"] as? String == "withheld")
    let text = try desk.dateline("inspect", "in/withheld.json").output
    #expect(
      text.split(separator: "\n").dropFirst() == [
        "removes        urn:flood", "pubstatus      withheld", "version        2",
      ])
    #expect(try desk.dateline("add", "in/usable.json").code == 0)
    #expect(try desk.dateline("show", "urn:flood").code == 0)
    #expect(try desk.dateline("add", "in/withheld.json").code == 0)
    #expect(try desk.dateline("show", "urn:flood").code != 0)
    #expect(try desk.dateline("check").code == 0)
  }

  @Test("complaint 18: published again and again while readers query, no query fails and no count is wrong")
  func readers() throws {
    let rounds = KillTests.isSlow ? 50 : 5
    let isDone = Mutex(false)
    let failures = Mutex<[String]>([])
    let queries = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 5) { worker in
      if worker == 0 {
        for _ in 0..<rounds {
          let run = try? desk.dateline("rebuild", "wire", "--keep", "1")
          if run?.code != 0 { failures.withLock { $0.append(run?.errors ?? "no run") } }
        }
        isDone.withLock { $0 = true }
        return
      }
      while !isDone.withLock({ $0 }) {
        let run = try? desk.dateline("search", "ansel", "--json")
        queries.withLock { $0 += 1 }
        guard run?.code == 0, run?.json?["total"] as? Int == 3 else {
          failures.withLock { $0.append(run?.errors ?? "no run") }
          continue
        }
      }
    }
    #expect(failures.withLock { $0 } == [])
    #expect(queries.withLock { $0 } > rounds)
  }

  @Test(
    "an index on a disk that may not be written is code 3, and is still read",
    .enabled(if: SmallDisk.isPossible, "nothing can be mounted here"))
  func readOnly() throws {
    let disk = try SmallDisk(at: desk.folder.path("disk"), megabytes: 16)
    defer { disk.unmount() }
    let index = desk.folder.path("disk/Index")
    #expect(try desk.dateline("rebuild", "wire", "--index", index).code == 0)
    disk.makeReadOnly()
    let run = try desk.dateline("rebuild", "wire", "--index", index)
    #expect(run.code == 3)
    #expect(run.errors.contains("cannot write"))
    #expect(try desk.dateline("add", "wire/briefs.jsonl", "--index", index).code == 3)
    #expect(try desk.dateline("search", "pier", "--index", index).code == 0)
    #expect(try desk.dateline("check", "--index", index).code == 0)
  }
}
