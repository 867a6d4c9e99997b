import Articles
import Glibc

/// Bytes that come in turn: from a file, or out of what decompresses one.
protocol ByteSource: AnyObject {
  /// Fills `buffer` from the front.
  ///
  /// - Returns: How many bytes were written; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArticlesError) -> Int
}

extension ByteSource {
  /// Fills `bytes` from `start` on.
  ///
  /// - Returns: How many bytes were written; 0 at the end.
  func read(into bytes: inout [UInt8], from start: Int = 0) throws(ArticlesError) -> Int {
    // Typed throws do not pass through `withUnsafeMutableBytes`, so the result is carried out by hand.
    var result: Result<Int, ArticlesError> = .success(0)
    bytes.withUnsafeMutableBytes { bytes in
      do throws(ArticlesError) {
        result = .success(try read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[start...])))
      } catch { result = .failure(error) }
    }
    return try result.get()
  }
}

/// The bytes of a file.
final class FileSource: ByteSource {
  private let descriptor: Int32
  private let path: String
  private let counter: ReadCounter

  init(path: String, counter: ReadCounter) throws(ArticlesError) {
    self.path = path
    self.counter = counter
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArticlesError) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 {
        counter.bytes += Int64(count)
        return count
      }
      guard errno == EINTR else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
    }
  }
}
