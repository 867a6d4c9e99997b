import CZlib

/// Compression of answers.
enum Gzip {
  /// Below this a packet carries it as it is.
  private static let least = 1_000

  /// `bytes` as gzip; `nil` where they are few or zlib fails.
  static func compress(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count >= least else { return nil }
    var stream = z_stream()
    // 15 bits of window, and 16 for gzip's own header. Level 4 takes half the time of the usual 6 for a twentieth more bytes.
    guard
      deflateInit2_(
        &stream, 4, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size))
        == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
    var input = bytes
    let status = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        return deflate(&stream, Z_FINISH)
      }
    }
    guard status == Z_STREAM_END else { return nil }
    output.removeLast(Int(stream.avail_out))
    return output
  }
}
