import Articles

/// An article as bytes, stored in the index as the document's data.
///
/// One byte of format version, then each field as a length (LEB128) and UTF-8, the metadata as
/// one of them, the body last; a missing field has length 0.
public enum ArticleRecord {
  private static let version: UInt8 = 2
  static let noDate: UInt8 = 0xFF

  /// Appends the record of `article` to `bytes`.
  public static func encode(_ article: Article, into bytes: inout [UInt8]) {
    bytes.append(version)
    append(article.date, to: &bytes)
    append(number: UInt64(max(0, article.line)), to: &bytes)
    append(article.id, to: &bytes)
    append(article.title, to: &bytes)
    append(article.byline, to: &bytes)
    append(article.dateline, to: &bytes)
    append(article.credits, to: &bytes)
    append(article.source, to: &bytes)
    append(article.url, to: &bytes)
    append(article.language, to: &bytes)
    append(article.path, to: &bytes)
    append(article.metadata, to: &bytes)
    append(article.body, to: &bytes)
  }

  /// The article of a record.
  ///
  /// - Throws: ``IndexError/damagedRecord`` when the bytes are not a record of this version.
  public static func decode(_ bytes: UnsafeRawBufferPointer) throws(IndexError) -> Article {
    var reader = Reader(bytes: bytes)
    guard try reader.byte() == version else { throw IndexError.damagedRecord }
    let date = try reader.date()
    let line = try reader.number()
    var article = Article(id: try reader.text(), body: "")
    article.date = date
    article.line = Int(clamping: line)
    article.title = try reader.text()
    article.byline = try reader.optionalText()
    article.dateline = try reader.optionalText()
    article.credits = try reader.optionalText()
    article.source = try reader.optionalText()
    article.url = try reader.optionalText()
    article.language = try reader.optionalText()
    article.path = try reader.text()
    article.metadata = try reader.metadata()
    article.body = try reader.text()
    return article
  }

  /// The texts of a record that are searched, without a copy.
  public struct SearchedTexts {
    /// What names the article.
    public let id: UnsafeBufferPointer<UInt8>
    /// The headline.
    public let title: UnsafeBufferPointer<UInt8>
    /// Who wrote it; empty where that is unknown.
    public let byline: UnsafeBufferPointer<UInt8>
    /// Where it was filed; empty where that is unknown.
    public let dateline: UnsafeBufferPointer<UInt8>
    /// A tag of its language; empty where that is unknown.
    public let language: UnsafeBufferPointer<UInt8>
    /// The story.
    public let body: UnsafeBufferPointer<UInt8>
  }

  /// The texts of a record that are searched; valid as long as its bytes are.
  ///
  /// - Throws: ``IndexError/damagedRecord`` when the bytes are not a record of this version.
  public static func searchedTexts(of bytes: UnsafeRawBufferPointer) throws(IndexError) -> SearchedTexts {
    var reader = Reader(bytes: bytes)
    guard try reader.byte() == version else { throw IndexError.damagedRecord }
    if try reader.byte() != noDate { _ = try reader.int64() }
    _ = try reader.number()
    let id = try reader.slice()
    let title = try reader.slice()
    let byline = try reader.slice()
    let dateline = try reader.slice()
    for _ in 0..<3 { _ = try reader.slice() }
    let language = try reader.slice()
    for _ in 0..<2 { _ = try reader.slice() }
    return SearchedTexts(
      id: id, title: title, byline: byline, dateline: dateline, language: language, body: try reader.slice())
  }

  static func append(_ date: PublicationDate?, to bytes: inout [UInt8]) {
    bytes.append(date?.precision.rawValue ?? noDate)
    guard let date else { return }
    withUnsafeBytes(of: date.secondsSinceEpoch.littleEndian) { bytes.append(contentsOf: $0) }
  }

  static func append(_ text: String?, to bytes: inout [UInt8]) {
    guard var text else {
      bytes.append(0)
      return
    }
    text.withUTF8 { utf8 in
      append(number: UInt64(utf8.count), to: &bytes)
      bytes.append(contentsOf: utf8)
    }
  }

  static func append(number: UInt64, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Reads forward and never past the end.
  struct Reader {
    let bytes: UnsafeRawBufferPointer
    var cursor = 0

    mutating func byte() throws(IndexError) -> UInt8 {
      guard cursor < bytes.count else { throw IndexError.damagedRecord }
      defer { cursor += 1 }
      return bytes[cursor]
    }

    mutating func int64() throws(IndexError) -> Int64 {
      guard cursor + 8 <= bytes.count else { throw IndexError.damagedRecord }
      defer { cursor += 8 }
      return Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: cursor, as: Int64.self))
    }

    mutating func date() throws(IndexError) -> PublicationDate? {
      let byte = try byte()
      guard byte != noDate else { return nil }
      guard let precision = PublicationDate.Precision(rawValue: byte) else { throw IndexError.damagedRecord }
      return PublicationDate(secondsSinceEpoch: try int64(), precision: precision)
    }

    mutating func number() throws(IndexError) -> UInt64 {
      var number: UInt64 = 0
      var shift: UInt64 = 0
      while shift < 63 {
        let next = try byte()
        number |= UInt64(next & 0x7F) << shift
        if next < 0x80 { return number }
        shift += 7
      }
      throw IndexError.damagedRecord
    }

    mutating func slice() throws(IndexError) -> UnsafeBufferPointer<UInt8> {
      let length = try number()
      guard length <= UInt64(bytes.count - cursor) else { throw IndexError.damagedRecord }
      defer { cursor += Int(length) }
      return UnsafeRawBufferPointer(rebasing: bytes[cursor..<cursor + Int(length)])
        .assumingMemoryBound(to: UInt8.self)
    }

    mutating func text() throws(IndexError) -> String { String(decoding: try slice(), as: UTF8.self) }

    mutating func optionalText() throws(IndexError) -> String? {
      let text = try text()
      return text.isEmpty ? nil : text
    }
  }
}
