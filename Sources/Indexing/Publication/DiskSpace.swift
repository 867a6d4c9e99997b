import Articles
import FoundationEssentials
import Glibc

/// Estimates what a rebuild writes, before it begins.
enum DiskSpace {
  /// An article takes some three times its text in a database and again in the cache.
  private static let bytesPerSourceByte: Int64 = 6
  /// Compressed sources are some four times as large when read.
  private static let compression: Int64 = 4

  /// - Parameters:
  ///   - base: The generation of which most can be taken over, if any.
  ///   - shards: Of how many the index holds one.
  static func check(
    _ index: IndexFolder, sources: [String], base: Manifest?, shards: Int = 1
  ) throws(IndexError) {
    let sourceBytes = bytes(of: sources, compression: compression) / Int64(shards)
    var needed = sourceBytes * bytesPerSourceByte
    if let base {
      // All databases may have to be merged anew, beside what is new in the sources.
      let size = base.databases.reduce(0) { $0 + $1.bytes }
      needed = min(needed, size + max(0, sourceBytes - base.counts.textBytes) * bytesPerSourceByte)
    }
    var info = statvfs()
    guard statvfs(index.path, &info) == 0 else { return }
    let free = Int64(clamping: UInt64(info.f_bavail) * UInt64(info.f_frsize))
    guard free >= needed else { throw .noSpace(path: index.path, needed: needed, free: free) }
  }

  /// Bytes of all files of sources, compressed ones counted `compression` times.
  static func bytes(of sources: [String], compression: Int64 = 1) -> Int64 {
    sources.reduce(into: 0) { $0 += bytes(below: $1, compression) }
  }

  private static func bytes(below path: String, _ compression: Int64) -> Int64 {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)).map {
      $0.map { path + "/" + $0 }
    }
    return (names ?? [path]).reduce(into: 0) { sum, file in
      var info = stat()
      guard stat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return }
      let isCompressed = file.hasSuffix(".gz") || file.hasSuffix(".zst")
      sum += Int64(info.st_size) * (isCompressed ? compression : 1)
    }
  }
}
