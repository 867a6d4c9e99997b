import Glibc

/// Size and time of change of a file, by which a change while it was read is noticed.
struct FileState: Equatable {
  private let bytes: Int64
  private let seconds: Int
  private let nanoseconds: Int

  /// `nil` when there is no such file.
  init?(of path: String) {
    var info = stat()
    guard stat(path, &info) == 0 else { return nil }
    bytes = Int64(info.st_size)
    #if canImport(Darwin)
      (seconds, nanoseconds) = (info.st_mtimespec.tv_sec, info.st_mtimespec.tv_nsec)
    #else
      (seconds, nanoseconds) = (Int(info.st_mtim.tv_sec), Int(info.st_mtim.tv_nsec))
    #endif
  }
}
