import Articles

/// A window that was looked into, as the source of what decompresses it.
final class WindowSource: ByteSource {
  private var window: ByteWindow

  init(_ window: ByteWindow) { self.window = window }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArticlesError) -> Int {
    if window.count == 0, try !window.fill() { return 0 }
    let count = min(buffer.count, window.count)
    buffer.copyBytes(from: window.prefix(count))
    window.drop(count)
    return count
  }
}
