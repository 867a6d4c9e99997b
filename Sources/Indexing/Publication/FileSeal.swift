import Articles
import Glibc

/// What a file was when it was finished, by which a change is noticed: at once by size and time, for certain by its checksum.
struct FileSeal: Codable, Sendable, Equatable {
  /// The path below the folder that is sealed.
  let name: String
  let bytes: Int64
  /// Nanoseconds since 1970.
  let changed: Int64
  /// The ``Fingerprint`` of what is in it, piece by piece of 1 MiB.
  let checksum: String

  private static let pieceBytes = 1 << 20

  /// Seals a file as it is now.
  init(name: String, in folder: String) throws(IndexError) {
    let path = folder + "/" + name
    guard let state = Self.state(of: path) else {
      throw .damaged(path: path, reason: "it cannot be read")
    }
    self.name = name
    (bytes, changed) = state
    checksum = try Self.checksum(of: path)
  }

  /// Whether the file looks as it was left; read through only where its time is another, as after a copy.
  ///
  /// - Throws: ``IndexError/damaged(path:reason:)`` when it is gone or was changed.
  func glance(in folder: String) throws(IndexError) {
    guard let state = Self.state(of: folder + "/" + name), state.bytes == bytes, state.changed == changed
    else { return try verify(in: folder) }
  }

  /// Reads the file through.
  ///
  /// - Throws: ``IndexError/damaged(path:reason:)`` when it is gone or was changed.
  func verify(in folder: String) throws(IndexError) {
    let path = folder + "/" + name
    guard let state = Self.state(of: path) else {
      throw .damaged(path: path, reason: "the file is gone or cannot be read")
    }
    guard state.bytes == bytes else {
      throw .damaged(path: path, reason: "it has \(state.bytes) bytes where \(bytes) were written")
    }
    guard try Self.checksum(of: path) == checksum else {
      throw .damaged(path: path, reason: "what is in it is not what was written (checksum)")
    }
  }

  /// Gives a copy of the file the time of the original, so that a glance is enough.
  func stamp(in folder: String) {
    let time = timespec(tv_sec: Int(changed / 1_000_000_000), tv_nsec: Int(changed % 1_000_000_000))
    _ = utimensat(AT_FDCWD, folder + "/" + name, [time, time], 0)
  }

  private static func state(of path: String) -> (bytes: Int64, changed: Int64)? {
    var info = stat()
    guard stat(path, &info) == 0 else { return nil }
    #if canImport(Darwin)
      let time = info.st_mtimespec
    #else
      let time = info.st_mtim
    #endif
    return (Int64(info.st_size), Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
  }

  /// The checksum of a file.
  static func checksum(of path: String) throws(IndexError) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .damaged(path: path, reason: "it cannot be read: \(String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceBytes, alignment: 16)
    defer { buffer.deallocate() }
    var fingerprint = Fingerprint.zero
    while true {
      var filled = 0
      while filled < pieceBytes {
        let count = read(descriptor, buffer.baseAddress?.advanced(by: filled), pieceBytes - filled)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else {
          throw .damaged(path: path, reason: "it cannot be read: \(String(cString: strerror(errno)))")
        }
        if count == 0 { break }
        filled += count
      }
      fingerprint = Fingerprint(UnsafeRawBufferPointer(rebasing: buffer[..<filled]), after: fingerprint)
      if filled < pieceBytes { return fingerprint.description }
    }
  }
}
