/// Steps through the bytes of a ``WordList``, a word at a time.
public struct WordListCursor {
  /// A word of the list.
  public struct Entry {
    /// Its bytes.
    public let word: Slice<UnsafeBufferPointer<UInt8>>
    /// How many articles have it.
    public let documents: Int
    /// The whole line, line end included.
    let line: Slice<UnsafeBufferPointer<UInt8>>
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var cursor = 0

  /// Begins at the first word of `bytes`, which must outlive the cursor.
  public init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next word, or `nil` at the end of the list.
  public mutating func next() -> Entry? {
    let start = cursor
    guard start < bytes.count else { return nil }
    var tab = start
    while tab < bytes.count, bytes[tab] != UInt8(ascii: "\t") { tab += 1 }
    var index = tab + 1
    var documents = 0
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
      documents = documents &* 10 &+ Int(bytes[index] &- UInt8(ascii: "0"))
      index += 1
    }
    cursor = min(index + 1, bytes.count)
    return Entry(word: bytes[start..<tab], documents: documents, line: bytes[start..<cursor])
  }
}
