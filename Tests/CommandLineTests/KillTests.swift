import Foundation
import TestSupport
import Testing

/// `DATELINE_SLOW_TESTS=1` kills 200 rebuilds and fills the disk 20 times; the short form some few.
@Suite("Whatever ends a rebuild, the index answers and the next one succeeds", .serialized)
struct KillTests {
  static let isSlow = ProcessInfo.processInfo.environment["DATELINE_SLOW_TESTS"] != nil

  private static func write(_ count: Int, night: Int, to folder: TemporaryFolder, _ name: String) throws {
    try folder.write(
      (0..<count).map { number in
        Story(
          "s\(number)", title: "Story \(number)",
          "A ferry in night \(number % 9 == 0 ? night : 0) at pier \(number).")
      }, to: name)
  }

  /// Everything that a reader asks of an index, whichever night it is of.
  private func expectSound(_ folder: TemporaryFolder, index: String, count: Int, _ what: String) throws {
    let run = try Executable.run(
      ["search", "ferry", "--json", "--limit", "1", "--index", index], in: folder.path)
    #expect(run.code == 0, "\(what): \(run.errors)")
    #expect(run.json?["total"] as? Int == count, "\(what)")
    let check = try Executable.run(["check", "--index", index], in: folder.path)
    #expect(check.code == 0, "\(what): \(check.errors)")
  }

  @Test("complaint 20: killed at any moment")
  func killed() throws {
    var generator = SeededGenerator(seed: 20)
    let folder = try TemporaryFolder()
    let count = 400
    try Self.write(count, night: 0, to: folder, "wire/a.jsonl")
    let start = ContinuousClock.now
    #expect(try Executable.run(["rebuild", "wire"], in: folder.path).code == 0)
    let milliseconds = Int((ContinuousClock.now - start) / .milliseconds(1))
    let url = try #require(Executable.url)
    for round in 1...(Self.isSlow ? 200 : 8) {
      try Self.write(count, night: round, to: folder, "wire/a.jsonl")
      let process = Process()
      process.executableURL = url
      process.arguments = ["rebuild", "wire"] + (round % 3 == 0 ? ["--from-scratch"] : [])
      process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(Int.random(in: 1...max(2, milliseconds), using: &generator) * 1_000))
      let wasRunning = process.isRunning
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      try expectSound(folder, index: "Index", count: count, "round \(round)")
      if wasRunning, process.terminationReason == .uncaughtSignal {
        // Complaint 19: it does not look green.
        let info = try Executable.run(["info"], in: folder.path).output
        #expect(info.contains("FAILED") || info.contains("published"), "round \(round)")
      }
      // The next one needs no help.
      if round % 4 == 0 {
        let next = try Executable.run(["rebuild", "wire"], in: folder.path)
        #expect(next.code == 0, "round \(round): \(next.errors)")
        let found = try Executable.run(["search", "\"night \(round)\"", "--json"], in: folder.path)
        #expect(found.json?["total"] as? Int == (count + 8) / 9, "round \(round)")
      }
    }
    #expect(try Executable.run(["rebuild", "wire"], in: folder.path).code == 0)
    let hidden = try FileManager.default.contentsOfDirectory(atPath: folder.path("Index/generations")).filter
    {
      $0.hasPrefix(".")
    }
    #expect(hidden == [])
  }

  @Test("the disk is full at any moment", .enabled(if: SmallDisk.isPossible, "nothing can be mounted here"))
  func diskFull() throws {
    var generator = SeededGenerator(seed: 7)
    let folder = try TemporaryFolder()
    let count = 300
    try Self.write(count, night: 0, to: folder, "wire/a.jsonl")
    let disk = try SmallDisk(at: folder.path("disk"), megabytes: 24)
    defer { disk.unmount() }
    let index = folder.path("disk/Index")
    #expect(try Executable.run(["rebuild", "wire", "--index", index], in: folder.path).code == 0)
    for round in 1...(Self.isSlow ? 20 : 4) {
      try Self.write(count, night: round, to: folder, "wire/a.jsonl")
      try disk.fill(leaving: Int.random(in: 0...2_000_000, using: &generator))
      let run = try Executable.run(
        ["rebuild", "wire", "--index", index, "--ignore-free-space", "--from-scratch"], in: folder.path)
      #expect(run.code == 3 || run.code == 0, "round \(round): \(run.code) \(run.errors)")
      try expectSound(folder, index: index, count: count, "round \(round)")
      disk.empty()
      let next = try Executable.run(["rebuild", "wire", "--index", index, "--keep", "1"], in: folder.path)
      #expect(next.code == 0, "round \(round): \(next.errors)")
    }
  }
}
