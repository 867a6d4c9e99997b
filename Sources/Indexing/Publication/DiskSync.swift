import Articles
import FoundationEssentials
import Glibc

/// Makes sure that what was written is on the disk, not merely on its way.
enum DiskSync {
  /// Every file below a folder but those in `synced` folders of it, then the folders, innermost first.
  static func tree(_ folder: String, but synced: Set<String>) throws(IndexError) {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    var folders = [folder]
    for name in names {
      let path = folder + "/" + name
      if synced.contains(name.parentPath) { continue }
      var isFolder = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
      if isFolder { folders.append(path) } else { try one(path) }
    }
    for path in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) { try one(path) }
  }

  /// One file or folder.
  static func one(_ path: String) throws(IndexError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .notWritable(path: path, reason: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    // Some file systems have nothing to sync in a folder, and say so.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw .notWritable(path: path, reason: String(cString: strerror(errno)))
    }
  }
}
