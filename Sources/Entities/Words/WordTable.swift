import TextAnalysis

/// Numbers the different words of texts, so that whatever is known of a word is worked out once and then looked up.
package final class WordTable {
  private let words = ByteStringTable()
  private var traits: [WordTraits] = []

  package init() {}

  /// How many different words were met; their numbers are below it.
  package var count: Int { words.count }

  /// Says that a word will be asked for soon; see ``ByteStringTable/expect(_:tag:)``.
  package func expect(_ bytes: UnsafeBufferPointer<UInt8>) { words.expect(bytes) }

  /// The number of a word, given anew when it was never met.
  package func intern(_ bytes: UnsafeBufferPointer<UInt8>, classes: ScalarClassTable) -> UInt32 {
    let (number, isNew) = words.intern(bytes)
    if isNew { traits.append(WordTraits(of: bytes, classes: classes)) }
    return number
  }

  /// The traits of word `id`.
  package subscript(id: UInt32) -> WordTraits { traits[Int(id)] }

  /// The bytes of word `id` as written, valid for the call only.
  package func withBytes<R>(of id: UInt32, _ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
    try words.withBytes(of: id, body)
  }

  /// Word `id` as text, for callers off the hot path.
  package func text(of id: UInt32) -> String { withBytes(of: id) { String(decoding: $0, as: UTF8.self) } }
}
