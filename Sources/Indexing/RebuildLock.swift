import Foundation

/// Keeps a second rebuild out while one writes. The system lets go of the lock when its holder ends, however it ends.
final class RebuildLock {
  private let descriptor: Int32

  init(_ index: IndexFolder) throws(IndexError) {
    let path = index.path + "/.lock"
    let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard opened >= 0 else {
      throw .notWritable(path: path, reason: String(cString: strerror(errno)))
    }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      close(opened)
      throw .locked(path: index.path)
    }
    descriptor = opened
  }

  deinit { close(descriptor) }
}
