import Articles

/// A stretch of a source that can be looked at, taken from the front and filled at the back.
struct ByteWindow {
  private let source: any ByteSource
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  /// What went wrong behind the bytes that are at hand.
  private var failure: ArticlesError?

  init(_ source: any ByteSource) { self.source = source }

  /// How many bytes are at hand.
  var count: Int { buffer.count - start }

  /// The byte at `offset` from the front, which must be below ``count``.
  subscript(offset: Int) -> UInt8 { buffer[start + offset] }

  /// Brings in more bytes.
  ///
  /// - Returns: Whether there were any.
  mutating func fill() throws(ArticlesError) -> Bool {
    try failIfDamaged()
    guard !isAtEnd else { return false }
    if start > 0 {
      buffer.removeSubrange(..<start)
      start = 0
    }
    let before = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: Limits.chunkBytes))
    var count = 0
    defer {
      buffer.removeSubrange((before + count)...)
      isAtEnd = count == 0
    }
    count = try source.read(into: &buffer, from: before)
    return count > 0
  }

  /// Fills until `count` bytes are at hand, or the source ends. A failure waits until what came before it was looked at.
  mutating func fill(toAtLeast count: Int) throws(ArticlesError) {
    do throws(ArticlesError) {
      while self.count < count, try fill() {}
    } catch {
      guard self.count > 0 else { throw error }
      failure = error
    }
  }

  /// Throws what ended the source before its end, if anything did.
  mutating func failIfDamaged() throws(ArticlesError) {
    guard let failure else { return }
    self.failure = nil
    throw failure
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
