import TextAnalysis
import Xapian

/// The words of an article in their order, four bytes each: what decides phrases and nearness in place of a position table, and tells
/// versions of one story.
///
/// `cx_forward.h` describes the bytes, ``WordSignature`` a word.
public enum ForwardList {
  /// The parts of an article, in the order of the list. Words of two parts are never neighbours.
  public enum Part: Int, Sendable, CaseIterable {
    case title, dateline, byline, body

    /// Its bit in ``WordPattern/parts``.
    public var bit: UInt32 { 1 << UInt32(rawValue) }
  }

  /// Appends the list of an article's parts, whose words `analyzer` cut, to `bytes`.
  static func encode(_ parts: [ArraySlice<Token>], by analyzer: Analyzer, into bytes: inout [UInt8]) {
    analyzer.withEntries { entries in
      let counts = parts.map { $0.reduce(0) { $0 + size(of: $1, entries[Int($1.entry)]) } }
      for count in counts { ArticleRecord.append(number: UInt64(count), to: &bytes) }
      bytes.reserveCapacity(bytes.count + 4 * counts.reduce(0, +))
      for part in parts {
        for token in part {
          let entry = entries[Int(token.entry)]
          if token.span == 2 { append(WordPattern.compoundMark, to: &bytes) }
          append(entry.signature, to: &bytes)
          guard entry.secondTerm != nil else { continue }
          append(WordPattern.alternateMark, to: &bytes)
          append(entry.acronymSignature, to: &bytes)
        }
      }
    }
  }

  /// How many numbers a word takes.
  private static func size(of token: Token, _ entry: WordEntry) -> Int {
    (token.span == 2 ? 2 : 1) + (entry.secondTerm == nil ? 0 : 2)
  }

  @inline(__always)
  private static func append(_ entry: UInt32, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: entry.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Calls `visit` with what tells the term of each word of the body, compounds and second words left out. Bytes that are no list have none.
  static func forEachBodyTerm(of list: [UInt8], _ visit: (UInt32) -> Void) {
    list.withUnsafeBytes { bytes in
      var reader = ArticleRecord.Reader(bytes: bytes)
      var counts: [Int] = []
      for _ in Part.allCases {
        guard let count = try? reader.number() else { return }
        counts.append(Int(clamping: count))
      }
      let before = counts.dropLast().reduce(0) { $0.addingReportingOverflow($1).partialValue }
      let body = reader.cursor + 4 * min(max(0, before), bytes.count)
      var cursor = body
      while cursor + 4 <= bytes.count {
        let entry = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: cursor, as: UInt32.self))
        cursor += 4
        if entry < WordPattern.firstMark { visit(entry >> 16) } else { cursor += 4 }
      }
    }
  }
}
