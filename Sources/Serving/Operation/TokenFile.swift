import Foundation
import Synchronization

/// The tokens that let a request in: a file, a token a line, read again when it changes, so that tokens are rotated without a restart.
final class TokenFile: Sendable {
  private struct State {
    var tokens: [[UInt8]]
    var stamp: Stamp
    var looked: ContinuousClock.Instant
  }

  private struct Stamp: Equatable {
    var seconds = 0
    var nanoseconds = 0
    var size: Int64 = 0
    var inode: UInt64 = 0

    init?(_ path: String) {
      var info = stat()
      guard stat(path, &info) == 0 else { return nil }
      seconds = info.st_mtim.tv_sec
      nanoseconds = info.st_mtim.tv_nsec
      size = Int64(info.st_size)
      inode = UInt64(info.st_ino)
    }
  }

  private let path: String
  private let state: Mutex<State>

  /// Shorter ones are guessed.
  private static let shortest = 16

  /// - Throws: ``ServerError/tokens(path:reason:)``.
  init(path: String) throws {
    self.path = path
    guard let stamp = Stamp(path) else {
      throw ServerError.tokens(path: path, reason: "it cannot be read: \(String(cString: strerror(errno)))")
    }
    state = Mutex(State(tokens: try Self.read(path), stamp: stamp, looked: .now))
  }

  private static func read(_ path: String) throws -> [[UInt8]] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ServerError.tokens(path: path, reason: "it cannot be read")
    }
    let lines = data.split(separator: UInt8(ascii: "\n")).map { line in
      Array(line.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    }
    let tokens = lines.filter { !$0.isEmpty && $0.first != UInt8(ascii: "#") }
    guard !tokens.isEmpty else { throw ServerError.tokens(path: path, reason: "it holds no token") }
    guard tokens.allSatisfy({ $0.count >= shortest }) else {
      throw ServerError.tokens(path: path, reason: "a token is too short")
    }
    return tokens
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  /// Whether `token` is one of them. While the file is gone or broken, those it held last go on to count.
  func accepts(_ token: some Collection<UInt8>) -> Bool {
    let tokens = state.withLock { state in
      let now = ContinuousClock.now
      if now - state.looked > .seconds(1) {
        state.looked = now
        if let stamp = Stamp(path), stamp != state.stamp, let tokens = try? Self.read(path) {
          state.tokens = tokens
          state.stamp = stamp
        }
      }
      return state.tokens
    }
    // All are compared, each to its end, so that the time tells nothing.
    return tokens.reduce(false) { Self.areEqual($1, token) || $0 }
  }

  private static func areEqual(_ left: [UInt8], _ right: some Collection<UInt8>) -> Bool {
    var difference = left.count ^ right.count
    var other = right.makeIterator()
    for byte in left { difference |= Int(byte ^ (other.next() ?? 0)) }
    return difference == 0
  }
}
