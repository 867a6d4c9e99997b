import Foundation

/// A `dateline serve` of a test's own, on a port that was free.
final class ServerProcess {
  private let process = Process()
  private let log = Pipe()
  /// What it said until it listened.
  private(set) var said: [String] = []
  let port: UInt16

  struct NotStarted: Error {
    let code: Int32
    let said: String
  }

  /// - Throws: ``NotStarted`` when it ends before it listens.
  init(index: String, _ options: String...) throws {
    process.executableURL = URL(fileURLWithPath: try Programs.path("dateline"))
    process.arguments = ["serve", "--index", index, "--port", "0"] + options
    process.environment = ["PATH": "/usr/bin:/bin"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = log
    try process.run()
    var found: UInt16?
    var line: [UInt8] = []
    while found == nil {
      let byte = log.fileHandleForReading.readData(ofLength: 1)
      guard let byte = byte.first else { break }
      guard byte == UInt8(ascii: "\n") else {
        line.append(byte)
        continue
      }
      let text = String(decoding: line, as: UTF8.self)
      said.append(text)
      line = []
      if text.contains("listening on "), let colon = text.lastIndex(of: ":") {
        found = UInt16(text[text.index(after: colon)...].prefix { $0.isNumber })
      }
    }
    guard let found else {
      process.waitUntilExit()
      throw NotStarted(code: process.terminationStatus, said: said.joined(separator: "\n"))
    }
    port = found
    // What it says later must not fill the pipe.
    let handle = log.fileHandleForReading
    Thread.detachNewThread { _ = handle.readDataToEndOfFile() }
  }

  deinit {
    guard process.isRunning else { return }
    process.terminate()
    process.waitUntilExit()
  }

  /// Asks it to stop, and does not wait.
  func askToStop() { process.terminate() }

  /// Asks it to stop, and waits until it has.
  func stop() -> Int32 {
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
    return process.terminationStatus
  }

  func get(_ target: String, _ headers: [String: String] = [:], method: String = "GET") throws -> HTTPReply {
    try HTTPConnection(port: port).ask(target, headers, method: method)
  }
}
