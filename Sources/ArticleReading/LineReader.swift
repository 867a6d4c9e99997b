import Articles

/// Reads a file line by line.
struct LineReader {
  private var window: ByteWindow
  private var pushedBack: [UInt8]?
  /// The number, from 1, of the line that came last.
  private(set) var number = 0

  init(_ window: ByteWindow) { self.window = window }

  /// The next line with its end; a longer one than a piece of the file comes in parts, each counted as a line.
  mutating func next() throws(ArticlesError) -> [UInt8]? {
    if let line = pushedBack {
      pushedBack = nil
      number += 1
      return line
    }
    var length = 0
    while true {
      if length == window.count {
        guard length < Limits.chunkBytes, try window.fill() else { break }
      }
      length += 1
      if window[length - 1] == UInt8(ascii: "\n") { break }
    }
    guard length > 0 else { return nil }
    number += 1
    defer { window.drop(length) }
    return Array(window.prefix(length))
  }

  /// Has the line that came last come again.
  mutating func putBack(_ line: [UInt8]) {
    pushedBack = line
    number -= 1
  }
}
