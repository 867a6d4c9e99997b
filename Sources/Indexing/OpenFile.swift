import Glibc

/// A file that is open for reading: it stays what it was when another takes its name.
final class OpenFile: Sendable {
  private let descriptor: Int32

  /// - Returns: `nil` where there is no such file, or no right to read it.
  init?(_ path: String) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
  }

  deinit { close(descriptor) }

  /// `count` bytes from `offset` on, fewer where the file ends; `nil` where they cannot be read.
  func bytes(at offset: Int, count: Int) -> [UInt8]? {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count, let place = buffer.baseAddress.map({ $0 + filled }) {
        let read = pread(descriptor, place, count - filled, offset + filled)
        if read < 0 {
          if errno == EINTR { continue }
          failed = true
        }
        if read <= 0 { return }
        filled += read
      }
    }
    return failed ? nil : bytes
  }

  /// All bytes; `nil` where they cannot be read.
  func bytes() -> [UInt8]? {
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { return nil }
    return bytes(at: 0, count: Int(info.st_size))
  }
}
