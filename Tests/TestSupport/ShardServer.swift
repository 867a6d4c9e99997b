import Foundation

/// A stock `xapian-tcpsrv` on a free port of this machine's loopback interface; it ends with its last reference.
public final class ShardServer {
  /// Where it listens.
  public let port: UInt16
  private let process: Process

  /// A port that nobody listens at just now.
  public static func freePort() throws -> UInt16 {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard socket >= 0 else { throw CocoaError(.fileNoSuchFile) }
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, length) == 0 ? getsockname(socket, $0, &length) : -1
      }
    }
    guard status == 0 else { throw CocoaError(.fileNoSuchFile) }
    return UInt16(bigEndian: address.sin_port)
  }

  /// Serves the database or stub at a path, and returns when it listens.
  ///
  /// - Parameter port: The port of an earlier server; a free one otherwise.
  public init(serving path: String, port wanted: UInt16? = nil) throws {
    var tries = 0
    while true {
      let port = try wanted ?? Self.freePort()
      let process = Process()
      let told = Pipe()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/xapian-tcpsrv")
      process.arguments = ["--interface", "127.0.0.1", "--port", "\(port)", path]
      process.standardOutput = told
      process.standardError = FileHandle.nullDevice
      process.standardInput = FileHandle.nullDevice
      try process.run()
      if Self.listens(told.fileHandleForReading) {
        self.port = port
        self.process = process
        return
      }
      // Told to end politely it would end its whole process group, and the tests with it.
      Glibc.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      tries += 1
      // Somebody may have taken the port in between.
      guard tries < 10 else { throw CocoaError(.fileReadUnknown) }
    }
  }

  /// Reads until it says that it listens, or ends.
  private static func listens(_ output: FileHandle) -> Bool {
    var text = Data()
    while true {
      let next = output.availableData
      guard !next.isEmpty else { return false }
      text += next
      if text.range(of: Data("Listening".utf8)) != nil { return true }
    }
  }

  /// `127.0.0.1:PORT`.
  public var address: String { "127.0.0.1:\(port)" }

  /// Ends it at once, and every connection with it.
  public func kill() {
    signal(SIGKILL)
    // `waitUntilExit` would wait for what it forked, and that for a minute of idleness.
    while isAlive { usleep(1_000) }
  }

  /// Whether it still runs: what has ended and was not waited for yet is a zombie.
  private var isAlive: Bool {
    guard
      let status = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8),
      let name = status.lastIndex(of: ")")
    else { return false }
    return !status[name...].hasPrefix(") Z") && !status[name...].hasPrefix(") X")
  }

  /// Makes it do nothing: connections are taken by the system, and neither they nor those that there are get answers.
  public func freeze() { signal(SIGSTOP) }

  /// Lets it go on.
  public func thaw() { signal(SIGCONT) }

  /// Tells the server and what it forked for its connections.
  private func signal(_ signal: Int32) {
    let pid = process.processIdentifier
    let children = (try? String(contentsOfFile: "/proc/\(pid)/task/\(pid)/children", encoding: .utf8)) ?? ""
    for process in [pid] + children.split(separator: " ").compactMap({ pid_t($0) }) {
      Glibc.kill(process, signal)
    }
  }

  deinit { if isAlive { kill() } }
}
