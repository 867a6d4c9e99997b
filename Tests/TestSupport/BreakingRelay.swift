import Foundation
import Synchronization

/// Passes bytes on between clients and a server, and closes a connection where it is told to, as one that breaks on the way.
public final class BreakingRelay: Sendable {
  /// Where it listens.
  public let port: UInt16
  private let listener: Int32
  private let upstream: UInt16

  private struct Plan {
    var message = Int.max
    var connections = 0
    var broken = 0
  }
  private let plan = Mutex(Plan())

  /// Listens on a free port of the loopback interface.
  public init(to upstream: UInt16) throws {
    self.upstream = upstream
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = Self.loopback(0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let handle = listener
    let status = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(handle, $0, length) == 0 && listen(handle, 64) == 0 ? getsockname(handle, $0, &length) : -1
      }
    }
    guard status == 0 else { throw CocoaError(.fileNoSuchFile) }
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [weak self] in
      while true {
        let client = accept(handle, nil, nil)
        guard client >= 0, let self else { return }
        relay(client)
      }
    }
  }

  deinit { shutdown(listener, Int32(SHUT_RDWR)) }

  /// `127.0.0.1:PORT`.
  public var address: String { "127.0.0.1:\(port)" }

  /// Breaks each of the next connections in place of passing on what the client says for the `message`th time.
  public func breakNext(_ connections: Int, atMessage message: Int) {
    plan.withLock { $0 = Plan(message: message, connections: connections) }
  }

  /// Connections that were broken since it was last told to.
  public var broken: Int { plan.withLock { $0.broken } }

  private static func loopback(_ port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
    return address
  }

  private func relay(_ client: Int32) {
    let server = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = Self.loopback(upstream)
    let status = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(server, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    // Small messages are not kept back for larger ones.
    for descriptor in [client, server] {
      var one: Int32 = 1
      setsockopt(
        descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
    }
    let message = plan.withLock { plan in
      guard plan.connections > 0 else { return Int.max }
      plan.connections -= 1
      return plan.message
    }
    let isDone = DispatchGroup()
    for (from, to, last) in [(client, server, message), (server, client, Int.max)] {
      isDone.enter()
      Thread.detachNewThread { [self] in
        if status == 0 { pass(from, to, last) }
        // Both ways end together.
        for descriptor in [from, to] { shutdown(descriptor, Int32(SHUT_RDWR)) }
        isDone.leave()
      }
    }
    isDone.notify(queue: .global()) {
      close(client)
      close(server)
    }
  }

  private func pass(_ from: Int32, _ to: Int32, _ last: Int) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var messages = 0
    while true {
      let count = recv(from, &buffer, buffer.count, 0)
      guard count > 0 else { return }
      messages += 1
      guard messages < last else { return plan.withLock { $0.broken += 1 } }
      var sent = 0
      while sent < count {
        let written = buffer[sent..<count].withUnsafeBytes {
          send(to, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        guard written > 0 else { return }
        sent += written
      }
    }
  }
}
