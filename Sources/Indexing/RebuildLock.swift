import FoundationEssentials
import Glibc

/// Keeps a second rebuild out while one writes. The system lets go of the lock when its holder ends, however it ends, so that the lock
/// of a dead process is taken over without asking.
final class RebuildLock {
  private struct Owner: Codable {
    let pid: Int32
    let host: String
    let since: String
  }

  private let descriptor: Int32

  convenience init(_ index: IndexFolder) throws(IndexError) {
    try self.init(file: index.lockPath, of: index.path)
  }

  /// Keeps a second publication of sets out.
  convenience init(_ catalogue: CatalogueFile) throws(IndexError) {
    try self.init(file: catalogue.path + ".lock", of: catalogue.path)
  }

  private init(file path: String, of held: String) throws(IndexError) {
    let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard opened >= 0 else {
      throw .notWritable(path: path, reason: String(cString: strerror(errno)))
    }
    let owner = try? JSONEncoder().encode(Owner(pid: getpid(), host: Self.host, since: Timestamp.now))
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      close(opened)
      throw .locked(path: held, owner: Self.owner(at: path))
    }
    descriptor = opened
    if let owner {
      _ = owner.withUnsafeBytes { pwrite(opened, $0.baseAddress, $0.count, 0) }
      ftruncate(opened, off_t(owner.count))
    }
  }

  deinit { close(descriptor) }

  /// This machine's name, without asking the network.
  private static var host: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "unknown" }
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static func owner(at path: String) -> String {
    // It may hold the lock since a moment ago, and not have written who it is.
    for _ in 0..<20 {
      if let data = FileManager.default.contents(atPath: path),
        let owner = try? JSONDecoder().decode(Owner.self, from: data)
      {
        return "process \(owner.pid) on \(owner.host), since \(owner.since)"
      }
      usleep(10_000)
    }
    return "it did not say who it is"
  }
}
