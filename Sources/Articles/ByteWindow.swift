/// A stretch of a source that can be looked at, taken from the front and filled at the back.
struct ByteWindow {
  private let source: any ByteSource
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  init(_ source: any ByteSource) { self.source = source }

  /// How many bytes are at hand.
  var count: Int { buffer.count - start }

  /// The byte at `offset` from the front, which must be below ``count``.
  subscript(offset: Int) -> UInt8 { buffer[start + offset] }

  /// Brings in more bytes.
  ///
  /// - Returns: Whether there were any.
  mutating func fill() throws(ArticlesError) -> Bool {
    guard !isAtEnd else { return false }
    if start > 0 {
      buffer.removeSubrange(..<start)
      start = 0
    }
    let before = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: Limits.chunkBytes))
    var result: Result<Int, ArticlesError> = .success(0)
    buffer.withUnsafeMutableBytes { bytes in
      let free = UnsafeMutableRawBufferPointer(rebasing: bytes[before...])
      do throws(ArticlesError) { result = .success(try source.read(into: free)) } catch {
        result = .failure(error)
      }
    }
    switch result {
    case .success(let count):
      buffer.removeSubrange((before + count)...)
      isAtEnd = count == 0
      return count > 0
    case .failure(let error):
      buffer.removeSubrange(before...)
      isAtEnd = true
      throw error
    }
  }

  /// Fills until `count` bytes are at hand, or the source ends.
  mutating func fill(toAtLeast count: Int) throws(ArticlesError) {
    while self.count < count, try fill() {}
  }

  /// Takes `count` bytes off the front.
  mutating func drop(_ count: Int) { start += count }

  /// The first `count` bytes.
  func prefix(_ count: Int) -> ArraySlice<UInt8> { buffer[start..<start + count] }

  /// The bytes at hand, for scanning.
  func withBytes<R>(_ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
    try buffer.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[start...])) }
  }
}
