import Articles

/// The records of a table, RFC 4180: fields in quotes may hold delimiters, line ends and doubled quotes.
struct CSVRecords {
  struct Record {
    let fields: [String]
    let line: Int
    /// More than an article may have; the fields are empty.
    var isTooLong = false
    /// Its last quote does not end.
    var isOpen = false
  }

  private var window: ByteWindow
  private let delimiter: UInt8
  private var line = 1

  init(_ window: ByteWindow, delimiter: Character) {
    self.window = window
    self.delimiter = delimiter.asciiValue ?? UInt8(ascii: ",")
  }

  mutating func next() throws(ArticlesError) -> Record? {
    var start = line
    var fields: [String] = []
    var field: [UInt8] = []
    var length = 0
    var isQuoted = false
    var isTooLong = false
    while try has(0) {
      let byte = window[0]
      length += 1
      if length > Limits.articleBytes, !isTooLong {
        isTooLong = true
        field = []
      }
      window.drop(1)
      if isQuoted {
        if byte == UInt8(ascii: "\"") {
          if try has(0), window[0] == byte {
            window.drop(1)
            field.append(byte)
          } else {
            isQuoted = false
          }
        } else {
          if byte == UInt8(ascii: "\n") {
            line += 1
            // A quote that never ends would eat the file: past the limit a line end ends it.
            if isTooLong { return Record(fields: [], line: start, isTooLong: true) }
          }
          if !isTooLong { field.append(byte) }
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\"") where field.isEmpty: isQuoted = true
      case delimiter:
        fields.append(String(decoding: field, as: UTF8.self))
        field = []
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        if byte == UInt8(ascii: "\r"), try has(0), window[0] == UInt8(ascii: "\n") { window.drop(1) }
        line += 1
        if isTooLong { return Record(fields: [], line: start, isTooLong: true) }
        // Blank lines are no records.
        if fields.isEmpty, field.isEmpty {
          start = line
          continue
        }
        return Record(fields: fields + [String(decoding: field, as: UTF8.self)], line: start)
      default: if !isTooLong { field.append(byte) }
      }
    }
    if isTooLong { return Record(fields: [], line: start, isTooLong: true) }
    guard !fields.isEmpty || !field.isEmpty else { return nil }
    return Record(fields: fields + [String(decoding: field, as: UTF8.self)], line: start, isOpen: isQuoted)
  }

  private mutating func has(_ offset: Int) throws(ArticlesError) -> Bool {
    if offset < window.count { return true }
    return try window.fill()
  }
}
