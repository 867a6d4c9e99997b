import Articles

/// Cuts a WARC file into its records, ISO 28500. Content that is not wanted is passed over without being held.
struct WARCRecords {
  private var window: ByteWindow
  private var count = 0

  /// What comes next.
  enum Piece {
    case record(WARCRecord)
    /// Bytes that are no record, up to the next one.
    case garbage(afterRecord: Int)
    /// A record whose header the end of the file cuts short.
    case cutHeader(record: Int)
  }

  private static let longestHeader = 256 << 10

  init(_ window: ByteWindow) { self.window = window }

  mutating func next() throws(ArticlesError) -> Piece? {
    try skipLineEnds()
    try window.fill(toAtLeast: 5)
    guard window.count > 0 else { return nil }
    guard begins("WARC/") else {
      try skipToNextRecord()
      return .garbage(afterRecord: count)
    }
    guard let headerBytes = try takeHeader() else {
      if window.count < Self.longestHeader {
        window.drop(window.count)
        return .cutHeader(record: count + 1)
      }
      try skipToNextRecord()
      return .garbage(afterRecord: count)
    }
    count += 1
    var rest = headerBytes[...].drop { $0 != UInt8(ascii: "\n") }.dropFirst()
    let header = MailHeader(takingFrom: &rest)
    guard let length = header["content-length"].flatMap({ Int(OneLine.of($0)) }), length >= 0 else {
      try skipToNextRecord()
      return .garbage(afterRecord: count)
    }
    var record = WARCRecord(number: count, header: header)
    let isWanted = WARCRecord.isWanted(header)
    record.isTooLong = isWanted && length > Limits.articleBytes
    let left = try take(length, into: isWanted && !record.isTooLong ? \.content : nil, of: &record)
    record.isCutShort = left > 0
    return .record(record)
  }

  private mutating func take(
    _ length: Int, into content: WritableKeyPath<WARCRecord, [UInt8]>?, of record: inout WARCRecord
  ) throws(ArticlesError) -> Int {
    var left = length
    while left > 0 {
      if window.count == 0, try !window.fill() { return left }
      let count = min(left, window.count)
      if let content { record[keyPath: content] += window.prefix(count) }
      window.drop(count)
      left -= count
    }
    return 0
  }

  private mutating func skipLineEnds() throws(ArticlesError) {
    while true {
      if window.count == 0, try !window.fill() { return }
      guard window[0] == 0x0D || window[0] == 0x0A else { return }
      window.drop(1)
    }
  }

  private func begins(_ mark: String) -> Bool {
    window.count >= mark.utf8.count && window.prefix(mark.utf8.count).elementsEqual(mark.utf8)
  }

  /// The lines up to the first blank one.
  private mutating func takeHeader() throws(ArticlesError) -> [UInt8]? {
    var offset = 0
    var lineLength = 0
    while offset < Self.longestHeader {
      if offset == window.count {
        guard try window.fill() else { return nil }
      }
      let byte = window[offset]
      offset += 1
      if byte == UInt8(ascii: "\n") {
        if lineLength == 0 {
          defer { window.drop(offset) }
          return Array(window.prefix(offset))
        }
        lineLength = 0
      } else if byte != UInt8(ascii: "\r") {
        lineLength += 1
      }
    }
    return nil
  }

  /// Drops bytes up to a line that begins as a record does.
  private mutating func skipToNextRecord() throws(ArticlesError) {
    if window.count > 0 { window.drop(1) }
    while true {
      try window.fill(toAtLeast: 6)
      guard window.count >= 6 else {
        window.drop(window.count)
        return
      }
      let mark = Array("\nWARC/".utf8)
      let found = window.withBytes { bytes -> Int? in
        for index in 0...(bytes.count - mark.count) where bytes[index] == mark[0] {
          if bytes[index...].starts(with: mark) { return index }
        }
        return nil
      }
      if let found {
        window.drop(found + 1)
        return
      }
      window.drop(window.count - 5)
      if try !window.fill() {
        window.drop(window.count)
        return
      }
    }
  }
}
