import Foundation

/// A small file system in memory, that can be filled up.
struct SmallDisk {
  let path: String

  /// Whether this user may mount here.
  static let isPossible: Bool = {
    let path = NSTemporaryDirectory() + "dateline-mount-\(getpid())"
    guard let disk = try? SmallDisk(at: path, megabytes: 1) else { return false }
    disk.unmount()
    return true
  }()

  init(at path: String, megabytes: Int) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard mount("tmpfs", path, "tmpfs", 0, "size=\(megabytes)m") == 0 else {
      rmdir(path)
      throw CocoaError(.fileWriteNoPermission)
    }
  }

  /// Leaves so many bytes free.
  func fill(leaving free: Int) throws {
    var info = statvfs()
    guard statvfs(path, &info) == 0 else { return }
    let size = Int(info.f_bavail) * Int(info.f_frsize) - free
    guard size > 0 else { return }
    let descriptor = open(path + "/ballast", O_WRONLY | O_CREAT, 0o644)
    _ = posix_fallocate(descriptor, 0, off_t(size))
    close(descriptor)
  }

  /// From now on nothing can be written.
  func makeReadOnly() { mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT) | UInt(MS_RDONLY), nil) }

  func empty() { unlink(path + "/ballast") }

  func unmount() {
    umount2(path, 2)
    rmdir(path)
  }
}
