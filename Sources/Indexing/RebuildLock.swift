import Foundation

/// Keeps a second rebuild out while one writes. The system lets go of the lock when its holder ends, however it ends, so that the lock
/// of a dead process is taken over without asking.
final class RebuildLock {
  private struct Owner: Codable {
    let pid: Int32
    let host: String
    let since: String
  }

  private let descriptor: Int32

  init(_ index: IndexFolder) throws(IndexError) {
    let path = index.lockPath
    let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard opened >= 0 else {
      throw .notWritable(path: path, reason: String(cString: strerror(errno)))
    }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      close(opened)
      throw .locked(path: index.path, owner: Self.owner(at: path))
    }
    descriptor = opened
    let owner = Owner(pid: getpid(), host: ProcessInfo.processInfo.hostName, since: Timestamp.now)
    if let data = try? JSONEncoder().encode(owner), ftruncate(opened, 0) == 0 {
      _ = data.withUnsafeBytes { pwrite(opened, $0.baseAddress, $0.count, 0) }
    }
  }

  deinit { close(descriptor) }

  private static func owner(at path: String) -> String {
    guard let data = FileManager.default.contents(atPath: path),
      let owner = try? JSONDecoder().decode(Owner.self, from: data)
    else { return "it did not say who it is" }
    return "process \(owner.pid) on \(owner.host), since \(owner.since)"
  }
}
