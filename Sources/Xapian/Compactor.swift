import CXapian
#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// Merges databases into one.
public struct Compactor: Sendable {
  /// How tightly blocks are filled. Fuller databases are smaller and dearer to change.
  public enum Level: Sendable { case standard, full, fuller }

  /// How tightly blocks are filled; Xapian before 1.4.31 may corrupt at the fullest.
  public var level = Level.standard
  /// Bytes of a block, a power of two from 2048 to 65536; 0 is 8192.
  public var blockSize: UInt32 = 0
  /// Whether one file is written instead of a folder.
  public var isSingleFile = false

  /// A compactor with the usual settings.
  public init() {}

  /// Merges the databases at `sources`, in order, documents numbered anew, into a new one at `destination`.
  ///
  /// - Parameter progress: Told of the table at work, and what is said of it (empty when it begins).
  public func compact(
    sources: [String], destination: String,
    progress: (_ table: String, _ status: String) -> Void = { _, _ in }
  ) throws(XapianError) {
    var copies: [UnsafePointer<CChar>?] = []
    defer { copies.forEach { free(UnsafeMutablePointer(mutating: $0)) } }
    for source in sources { copies.append(UnsafePointer(strdup(source))) }
    let cLevel =
      switch level {
      case .standard: CX_COMPACT_STANDARD
      case .full: CX_COMPACT_FULL
      case .fuller: CX_COMPACT_FULLER
      }
    var error = cx_error()
    let status = withoutActuallyEscaping(progress) { progress in
      var progress = progress
      return withUnsafeMutablePointer(to: &progress) { pointer in
        cx_compact(
          copies, copies.count, destination, cLevel, blockSize, isSingleFile ? 1 : 0,
          { context, table, tableLength, status, statusLength in
            guard let context else { return }
            let table = String(
              decoding: UnsafeRawBufferPointer(start: table, count: tableLength), as: UTF8.self)
            let status = String(
              decoding: UnsafeRawBufferPointer(start: status, count: statusLength), as: UTF8.self)
            context.assumingMemoryBound(to: ((String, String) -> Void).self).pointee(table, status)
          }, pointer, &error)
      }
    }
    if status != 0 { throw XapianError(&error) }
  }
}
