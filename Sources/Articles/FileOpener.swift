/// Finds out by its first bytes how a file is to be read, and by its name where it claims to be JSON and does not begin so.
enum FileOpener {
  static func reader(
    of file: SourceFile, counter: ReadCounter, isKnown: @escaping KnownArticles
  ) throws(ArticlesError) -> any ArticleReader {
    var window = ByteWindow(try FileSource(path: file.location, counter: counter))
    try window.fill(toAtLeast: 4)
    if window.count >= 2, window[0] == 0x1F, window[1] == 0x8B {
      window = ByteWindow(try GzipSource(WindowSource(window), path: file.path))
    } else if window.count >= 4, Array(window.prefix(4)) == [0x28, 0xB5, 0x2F, 0xFD] {
      window = ByteWindow(try ZstdSource(WindowSource(window), path: file.path))
    }
    let isJSON = file.isNamedJSON ? true : try beginsAsJSON(&window)
    return isJSON
      ? JSONArticleReader(window, file: file, isKnown: isKnown)
      : WireCopyReader(window, file: file, isKnown: isKnown)
  }

  /// Whether the first byte that is not white space opens a JSON object or array.
  private static func beginsAsJSON(_ window: inout ByteWindow) throws(ArticlesError) -> Bool {
    var offset = 0
    while true {
      if offset == window.count {
        guard offset < Limits.chunkBytes, try window.fill() else { return false }
      }
      switch window[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      case 0xEF where offset == 0: offset = 3
      case UInt8(ascii: "{"): return true
      case UInt8(ascii: "["): return try opensArray(&window, after: offset)
      default: return false
      }
      if offset > window.count { return false }
    }
  }

  /// Whether a bracket begins an array of objects and not a line such as `[Update 1] Storm nears`.
  private static func opensArray(_ window: inout ByteWindow, after start: Int) throws(ArticlesError) -> Bool {
    var offset = start + 1
    while true {
      if offset == window.count {
        guard offset < Limits.chunkBytes, try window.fill() else { return false }
      }
      switch window[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      case UInt8(ascii: "{"), UInt8(ascii: "]"): return true
      default: return false
      }
    }
  }
}

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
