import Articles

/// Cuts a stream into its JSON objects: one a line, one behind another, or the elements of an array.
///
/// A byte scanner that knows strings and brackets; what is inside an object is for the decoder. A broken object costs itself
/// alone: inside an object `{` can only follow a colon, and a string holds no line end, so either one out of place ends the object
/// before it.
struct JSONObjectSplitter {
  /// What comes next in the stream.
  enum Piece {
    /// The bytes of an object, and the line it begins on.
    case object([UInt8], line: Int)
    /// Text that is no object, skipped to the end of its line.
    case garbage(line: Int)
    /// An object that does not end where it should.
    case broken(line: Int)
    /// An object of more than ``Limits/articleBytes``.
    case tooLong(line: Int)
  }

  private var window: ByteWindow
  private var line = 1
  /// Whether nothing but white space was met so far.
  private(set) var isEmpty = true

  init(_ window: ByteWindow) { self.window = window }

  /// The next piece, or `nil` at the end.
  mutating func next() throws(ArticlesError) -> Piece? {
    while try hasByte(at: 0) {
      switch window[0] {
      case UInt8(ascii: "\n"):
        line += 1
        window.drop(1)
      case 0x20, 0x09, 0x0D:
        window.drop(1)
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","):
        isEmpty = false
        window.drop(1)
      case 0xEF where try startsWithMark():
        window.drop(3)
      case UInt8(ascii: "{"):
        isEmpty = false
        return try object()
      default:
        isEmpty = false
        let start = line
        try skipLine()
        return .garbage(line: start)
      }
    }
    return nil
  }

  private mutating func startsWithMark() throws(ArticlesError) -> Bool {
    try window.fill(toAtLeast: 3)
    return window.count >= 3 && window[1] == 0xBB && window[2] == 0xBF
  }

  @inline(__always)
  private mutating func hasByte(at offset: Int) throws(ArticlesError) -> Bool {
    if offset < window.count { return true }
    return try window.fill()
  }

  private mutating func skipLine() throws(ArticlesError) {
    while try hasByte(at: 0) {
      var length = 0
      while length < window.count, window[length] != UInt8(ascii: "\n") { length += 1 }
      window.drop(length)
      if window.count > 0 { return }
    }
  }

  // MARK: One object

  /// How far an object was scanned; kept while more bytes are fetched.
  private struct Scan {
    var offset = 0
    /// The open brackets, innermost last: true for an object.
    var containers: [Bool] = []
    var isInString = false
    var isEscaped = false
    var lastMark: UInt8 = 0
    var lines = 0
  }

  private enum Outcome { case complete, broken, needsMore }

  private mutating func object() throws(ArticlesError) -> Piece {
    let start = line
    var scan = Scan()
    while true {
      switch Self.advance(&scan, in: window) {
      case .complete:
        let bytes = Array(window.prefix(scan.offset))
        window.drop(scan.offset)
        line += scan.lines
        return .object(bytes, line: start)
      case .broken:
        window.drop(scan.offset)
        line += scan.lines
        return .broken(line: start)
      case .needsMore:
        guard window.count <= Limits.articleBytes else {
          window.drop(scan.offset)
          line += scan.lines
          try skipLine()
          return .tooLong(line: start)
        }
        guard try window.fill() else {
          window.drop(window.count)
          return .broken(line: start)
        }
      }
    }
  }

  private static func advance(_ scan: inout Scan, in window: ByteWindow) -> Outcome {
    window.withBytes { bytes in
      while scan.offset < bytes.count {
        let byte = bytes[scan.offset]
        if scan.isInString {
          switch byte {
          case _ where scan.isEscaped: scan.isEscaped = false
          case UInt8(ascii: "\\"): scan.isEscaped = true
          case UInt8(ascii: "\""): scan.isInString = false
          case UInt8(ascii: "\n"): return .broken
          default: break
          }
          scan.offset += 1
          continue
        }
        switch byte {
        case UInt8(ascii: "\""):
          scan.isInString = true
          scan.lastMark = byte
        case UInt8(ascii: "{"):
          if scan.containers.last == true, scan.lastMark != UInt8(ascii: ":") { return .broken }
          scan.containers.append(true)
          scan.lastMark = byte
        case UInt8(ascii: "["):
          scan.containers.append(false)
          scan.lastMark = byte
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          // A bracket of the wrong kind closes too: the decoder will say what is wrong with the object.
          scan.containers.removeLast()
          scan.lastMark = byte
          if scan.containers.isEmpty {
            scan.offset += 1
            return .complete
          }
        case UInt8(ascii: "\n"): scan.lines += 1
        case 0x20, 0x09, 0x0D: break
        default: scan.lastMark = byte
        }
        scan.offset += 1
      }
      return .needsMore
    }
  }
}
