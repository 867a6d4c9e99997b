import Articles
import Glibc

/// The bytes of a source turned into UTF-8, whatever character set they are in.
///
/// Bytes that mean nothing in that set are read as Windows-1252, as browsers do, and counted.
final class CharsetSource: ByteSource {
  private let source: any ByteSource
  private let converter: iconv_t
  private let width: Int
  private var input = [UInt8](repeating: 0, count: Limits.chunkBytes)
  private var start = 0
  private var end = 0
  private var isAtEnd = false
  private var pending: [UInt8] = []

  /// How many bytes meant nothing in the character set.
  private(set) var strayBytes = 0

  /// - Returns: `nil` when `charset` is not one that iconv knows.
  init?(_ source: any ByteSource, charset: String) {
    guard let converter = iconv_open("UTF-8", Charset.name(of: charset)), Int(bitPattern: converter) != -1
    else { return nil }
    self.source = source
    self.converter = converter
    let name = charset.uppercased()
    width = name.hasPrefix("UTF-32") ? 4 : name.hasPrefix("UTF-16") ? 2 : 1
  }

  deinit { iconv_close(converter) }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArticlesError) -> Int {
    var written = 0
    while written == 0 {
      if !pending.isEmpty {
        let count = min(pending.count, buffer.count)
        buffer.copyBytes(from: pending[..<count])
        pending.removeFirst(count)
        return count
      }
      if start == end || needsMore {
        guard try fill() else { return 0 }
      }
      written = convert(into: buffer)
    }
    return written
  }

  private var needsMore = false

  /// - Returns: Whether there is anything to convert.
  private func fill() throws(ArticlesError) -> Bool {
    needsMore = false
    guard !isAtEnd else {
      // A character that is cut short by the end.
      if start < end { stray(end - start) }
      return !pending.isEmpty
    }
    input.withUnsafeMutableBytes { bytes in
      bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
    }
    end -= start
    start = 0
    let count = try source.read(into: &input, from: end)
    end += count
    isAtEnd = count == 0
    return start < end || !isAtEnd
  }

  private func convert(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard start < end else { return 0 }
    var left = end - start
    var free = buffer.count
    let (status, reason) = input.withUnsafeMutableBytes { bytes in
      var from = bytes.baseAddress.map { ($0 + start).assumingMemoryBound(to: CChar.self) }
      var to = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      let status = iconv(converter, &from, &left, &to, &free)
      return (status, errno)
    }
    start = end - left
    let written = buffer.count - free
    guard status == -1 else { return written }
    if reason == EILSEQ {
      stray(width)
    } else if reason == EINVAL {
      needsMore = true
    }
    return written
  }

  private func stray(_ count: Int) {
    let count = min(count, end - start)
    strayBytes += count
    pending += Array(TextEncoding.windows1252(input[start..<start + count]).utf8)
    start += count
  }
}
