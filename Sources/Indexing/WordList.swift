import FoundationEssentials
import Glibc
import TextAnalysis

/// The words of an archive as they were written, with the number of articles that have each: what spellings are
/// suggested from.
///
/// On disk a text file, sorted by bytes, a line a word: `ream⇥42`.
public struct WordList: Sendable {
  /// The file's bytes.
  public let bytes: [UInt8]

  /// Opens the file of a list.
  ///
  /// - Throws: ``IndexError/damaged(path:reason:)`` if there is none.
  static func open(_ path: String) throws(IndexError) -> OpenFile {
    guard let file = OpenFile(path) else {
      throw .damaged(path: path, reason: "the list of words cannot be read")
    }
    return file
  }

  /// Reads a list from its file.
  ///
  /// - Throws: ``IndexError/damaged(path:reason:)`` if it cannot be read.
  init(contentsOf file: OpenFile, path: String) throws(IndexError) {
    guard let bytes = file.bytes() else {
      throw .damaged(path: path, reason: "the list of words cannot be read")
    }
    self.bytes = bytes
  }

  init(contentsOf path: String) throws(IndexError) {
    try self.init(contentsOf: Self.open(path), path: path)
  }

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The list of the words counted while a segment was built.
  init(_ counts: WordCounts, of analyzer: Analyzer) {
    var bytes: [UInt8] = []
    for entry in Self.sorted(counts, of: analyzer) {
      analyzer.withTerm(entry.word) { bytes.append(contentsOf: $0) }
      bytes.append(UInt8(ascii: "\t"))
      Self.append(entry.documents, to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    self.bytes = bytes
  }

  /// A word with its first eight bytes, by which most words are ordered already.
  private struct Counted {
    let beginning: UInt64
    let word: UInt32
    let documents: UInt32
  }

  private static func sorted(_ counts: WordCounts, of analyzer: Analyzer) -> [Counted] {
    var words = counts.met.map { met in
      Counted(
        beginning: analyzer.withTerm(met.word, Self.beginning), word: met.word, documents: met.documents)
    }
    words.sort { left, right in
      guard left.beginning == right.beginning else { return left.beginning < right.beginning }
      return analyzer.withTerm(left.word) { left in
        analyzer.withTerm(right.word) { precedes(left, $0) }
      }
    }
    return words
  }

  /// The first eight bytes of a word, the first of them uppermost; zeros behind a shorter one, since no word has such a byte.
  private static func beginning(of word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var beginning: UInt64 = 0
    for place in 0..<min(word.count, 8) { beginning |= UInt64(word[place]) << UInt64(56 - 8 * place) }
    return beginning
  }

  private static func precedes(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let first = left.baseAddress, let second = right.baseAddress else {
      return left.count < right.count
    }
    let order = memcmp(first, second, min(left.count, right.count))
    return order == 0 ? left.count < right.count : order < 0
  }

  private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    if number >= 10 { append(number / 10, to: &bytes) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// One list of all; the counts of a word are added.
  static func merged(_ lists: [WordList]) -> WordList {
    var lists = lists
    while lists.count > 1 {
      lists = stride(from: 0, to: lists.count, by: 2).map {
        $0 + 1 < lists.count ? lists[$0].merged(with: lists[$0 + 1]) : lists[$0]
      }
    }
    return lists.first ?? WordList(bytes: [])
  }

  /// Visits the words that begin with `prefix`, in order.
  public func forEach(withPrefix prefix: [UInt8], _ body: (_ word: String, _ documents: Int) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var cursor = WordListCursor(
        UnsafeBufferPointer(rebasing: bytes[firstLine(notBefore: prefix, in: bytes)...]))
      while let entry = cursor.next(), entry.word.starts(with: prefix) {
        body(String(decoding: entry.word, as: UTF8.self), entry.documents)
      }
    }
  }

  /// Where the first line begins whose word is not less than `word`.
  private func firstLine(notBefore word: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var low = 0
    var high = bytes.count
    while low < high {
      var start = (low + high) / 2
      while start > low, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
      var cursor = WordListCursor(UnsafeBufferPointer(rebasing: bytes[start..<high]))
      guard let entry = cursor.next() else { break }
      if entry.word.lexicographicallyPrecedes(word) { low = start + entry.line.count } else { high = start }
    }
    return low
  }

  func write(to path: String) throws(IndexError) {
    guard FileManager.default.createFile(atPath: path, contents: Data(bytes)) else {
      throw .notWritable(path: path, reason: "the list of words could not be written")
    }
  }

  private func merged(with other: WordList) -> WordList {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + other.bytes.count)
    bytes.withUnsafeBufferPointer { left in
      other.bytes.withUnsafeBufferPointer { right in
        var first = WordListCursor(left)
        var second = WordListCursor(right)
        var a = first.next()
        var b = second.next()
        while let x = a, let y = b {
          if x.word.elementsEqual(y.word) {
            result.append(contentsOf: x.word)
            result.append(UInt8(ascii: "\t"))
            result.append(contentsOf: String(x.documents + y.documents).utf8)
            result.append(UInt8(ascii: "\n"))
            a = first.next()
            b = second.next()
          } else if x.word.lexicographicallyPrecedes(y.word) {
            result.append(contentsOf: x.line)
            a = first.next()
          } else {
            result.append(contentsOf: y.line)
            b = second.next()
          }
        }
        while let x = a {
          result.append(contentsOf: x.line)
          a = first.next()
        }
        while let y = b {
          result.append(contentsOf: y.line)
          b = second.next()
        }
      }
    }
    return WordList(bytes: result)
  }
}
