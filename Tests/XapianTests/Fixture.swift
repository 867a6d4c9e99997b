import TestSupport
import Xapian

/// Small databases for the tests.
enum Fixture {
  /// Adds a document of the words of `text`, at positions 1, 2, …, with `data` and values.
  @discardableResult
  static func add(
    _ text: String, data: String = "", values: [(UInt32, [UInt8])] = [], unique: String? = nil,
    to writer: WritableDatabase
  ) throws -> UInt32 {
    var buffer = DocumentBuffer()
    fill(&buffer, text, data: data, values: values, unique: unique)
    return try writer.add(buffer)
  }

  static func fill(
    _ buffer: inout DocumentBuffer, _ text: String, data: String = "",
    values: [(UInt32, [UInt8])] = [], unique: String? = nil
  ) {
    buffer.beginDocument()
    var positions: [String: [UInt32]] = [:]
    for (index, word) in text.split(separator: " ").enumerated() {
      positions[String(word), default: []].append(UInt32(index + 1))
    }
    for (word, places) in positions.sorted(by: { $0.key < $1.key }) {
      buffer.appendTerm(word, wdf: UInt32(places.count), positions: places)
    }
    if let unique { buffer.appendTerm("Q" + unique, wdf: 0) }
    for (slot, value) in values { buffer.appendValue(slot: slot, value) }
    buffer.setData(data)
  }

  /// A database of one document for each text.
  static func database(_ texts: [String], in folder: TemporaryFolder, name: String = "db") throws -> Database
  {
    let writer = try WritableDatabase(path: folder.path(name), mode: .create)
    for text in texts { try add(text, data: text, to: writer) }
    try writer.commit()
    return try Database(path: folder.path(name))
  }

  /// A forward list of four parts.
  static func list(_ parts: [UInt32]...) -> [UInt8] {
    let parts = parts + Array(repeating: [], count: 4 - parts.count)
    return parts.map { UInt8($0.count) }
      + parts.flatMap(\.self).flatMap { entry in (0..<4).map { UInt8(truncatingIfNeeded: entry >> (8 * $0)) }
      }
  }

  static func found(_ query: Query, in database: Database, count: Int = 100) throws -> [UInt32] {
    let enquire = try Enquire(database)
    try enquire.setQuery(query)
    return try enquire.matches(count: count).items.map(\.docid).sorted()
  }
}

extension String {
  var bytes: [UInt8] { Array(utf8) }
}
