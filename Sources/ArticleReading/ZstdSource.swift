import Articles
import CZstd

/// What a Zstandard file holds, its frames one after another.
final class ZstdSource: ByteSource {
  private let source: any ByteSource
  private let path: String
  private let stream: OpaquePointer
  private var input = [UInt8](repeating: 0, count: Limits.chunkBytes)
  private var consumed = 0
  private var filled = 0
  private var isInFrame = false

  init(_ source: any ByteSource, path: String) throws(ArticlesError) {
    self.source = source
    self.path = path
    guard let stream = ZSTD_createDStream() else {
      throw .badCompression(path: path, reason: "zstd cannot begin")
    }
    self.stream = stream
    // A frame may ask for a window of gigabytes; 128 MiB (2^27) is what the command-line tool allows.
    ZSTD_DCtx_setParameter(stream, ZSTD_d_windowLogMax, 27)
  }

  deinit { ZSTD_freeDStream(stream) }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArticlesError) -> Int {
    while true {
      if consumed == filled {
        filled = try source.read(into: &input)
        consumed = 0
      }
      let isAtEnd = filled == 0
      let (status, written) = decompressSome(into: buffer)
      guard ZSTD_isError(status) == 0 else {
        throw .badCompression(path: path, reason: String(cString: ZSTD_getErrorName(status)))
      }
      // 0 says that a frame is finished and everything of it was given out.
      isInFrame = status != 0
      if written > 0 { return written }
      if isAtEnd {
        guard !isInFrame else { throw .badCompression(path: path, reason: "it is cut short") }
        return 0
      }
    }
  }

  private func decompressSome(into buffer: UnsafeMutableRawBufferPointer) -> (status: Int, written: Int) {
    input.withUnsafeBytes { bytes in
      var from = ZSTD_inBuffer(src: bytes.baseAddress, size: filled, pos: consumed)
      var to = ZSTD_outBuffer(dst: buffer.baseAddress, size: buffer.count, pos: 0)
      guard filled > 0 || isInFrame else { return (0, 0) }
      let status = ZSTD_decompressStream(stream, &to, &from)
      consumed = from.pos
      return (status, to.pos)
    }
  }
}
