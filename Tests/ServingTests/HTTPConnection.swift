import Foundation

/// One answer of a server.
struct HTTPReply {
  let status: Int
  let headers: [String: String]
  let body: Data

  var text: String { String(decoding: body, as: UTF8.self) }
  var json: [String: Any]? { (try? JSONSerialization.jsonObject(with: body)) as? [String: Any] }
  subscript(header: String) -> String? { headers[header.lowercased()] }
}

/// A connection that sends what it is told, byte by byte, so that tests can send what no client would.
final class HTTPConnection {
  private let descriptor: Int32
  private var unread: [UInt8] = []

  struct Closed: Error {}

  init(port: UInt16) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let status = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 || errno == EINTR && Self.isConnected(descriptor) else { throw Closed() }
  }

  /// Waits for a connection that goes on being made after a signal came in between.
  private static func isConnected(_ descriptor: Int32) -> Bool {
    var waited = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    while poll(&waited, 1, -1) < 0 && errno == EINTR {}
    var fault: Int32 = 0
    var length = socklen_t(MemoryLayout<Int32>.size)
    return getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &fault, &length) == 0 && fault == 0
  }

  deinit { close(descriptor) }

  func send(_ bytes: some Sequence<UInt8>) {
    let all = Array(bytes)
    var sent = 0
    while sent < all.count {
      let count = all[sent...].withUnsafeBytes {
        Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      sent += count
    }
  }

  func ask(_ target: String, _ headers: [String: String] = [:], method: String = "GET") throws -> HTTPReply {
    var head = "\(method) \(target) HTTP/1.1\r\n"
    for (name, value) in ["Host": "127.0.0.1"].merging(headers, uniquingKeysWith: { $1 }) {
      head += "\(name): \(value)\r\n"
    }
    send((head + "\r\n").utf8)
    return try receive(hasBody: method != "HEAD")
  }

  /// Reads one answer.
  func receive(hasBody: Bool = true) throws -> HTTPReply {
    var head: [UInt8] = []
    while !head.suffix(4).elementsEqual("\r\n\r\n".utf8) { head.append(try next()) }
    let lines = String(decoding: head, as: UTF8.self).components(separatedBy: "\r\n")
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      if parts.count == 2 { headers[parts[0].lowercased()] = parts[1] }
    }
    let status = Int(lines[0].split(separator: " ").dropFirst().first ?? "") ?? 0
    var body = Data()
    if hasBody, status != 304 {
      for _ in 0..<(Int(headers["content-length"] ?? "0") ?? 0) { body.append(try next()) }
    }
    return HTTPReply(status: status, headers: headers, body: body)
  }

  /// Whether the other side has closed it.
  func isClosed() -> Bool { (try? next()) == nil }

  private func next() throws -> UInt8 {
    if unread.isEmpty {
      var buffer = [UInt8](repeating: 0, count: 65_536)
      var count = -1
      // Other tests end processes, whose signals may come in between.
      repeat { count = recv(descriptor, &buffer, buffer.count, 0) } while count < 0 && errno == EINTR
      guard count > 0 else { throw Closed() }
      unread = buffer[..<count].reversed()
    }
    return unread.removeLast()
  }
}
