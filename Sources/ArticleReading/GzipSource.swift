import Articles
import CZlib

/// What a gzip file holds, its members one after another.
final class GzipSource: ByteSource {
  private let source: any ByteSource
  private let path: String
  private var stream = z_stream()
  private var input = [UInt8](repeating: 0, count: Limits.chunkBytes)
  private var consumed = 0
  private var filled = 0
  private var isInMember = false

  init(_ source: any ByteSource, path: String) throws(ArticlesError) {
    self.source = source
    self.path = path
    // 15 bits of window, and 16 for gzip's own header.
    guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw .badCompression(path: path, reason: "zlib cannot begin")
    }
  }

  deinit { inflateEnd(&stream) }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArticlesError) -> Int {
    while true {
      if consumed == filled {
        filled = try source.read(into: &input)
        consumed = 0
        if filled == 0 {
          guard !isInMember else { throw .badCompression(path: path, reason: "it is cut short") }
          return 0
        }
      }
      isInMember = true
      let (status, written) = inflateSome(into: buffer)
      switch status {
      case Z_OK, Z_BUF_ERROR: break
      case Z_STREAM_END:
        isInMember = false
        inflateReset(&stream)
      default:
        // What came out before the damage goes first; zlib says the same when it is asked again.
        guard written > 0 else { throw .badCompression(path: path, reason: "zlib's error \(status)") }
      }
      if written > 0 { return written }
    }
  }

  private func inflateSome(into buffer: UnsafeMutableRawBufferPointer) -> (status: Int32, written: Int) {
    input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress.map { $0 + consumed }
      stream.avail_in = UInt32(filled - consumed)
      stream.next_out = buffer.bindMemory(to: UInt8.self).baseAddress
      stream.avail_out = UInt32(clamping: buffer.count)
      let status = inflate(&stream, Z_NO_FLUSH)
      consumed = filled - Int(stream.avail_in)
      return (status, Int(UInt32(clamping: buffer.count) - stream.avail_out))
    }
  }
}
