/// In how many documents each word was written, by the analyzer's word numbers.
struct WordCounts {
  private var counts: [UInt32] = []
  private var lastDocument: [UInt32] = []
  private var document: UInt32 = 1

  /// Notes that the document at hand has a word.
  mutating func add(_ word: UInt32) {
    let index = Int(word)
    if index >= counts.count {
      let missing = repeatElement(UInt32(0), count: index + 1024 - counts.count)
      counts.append(contentsOf: missing)
      lastDocument.append(contentsOf: missing)
    }
    guard lastDocument[index] != document else { return }
    lastDocument[index] = document
    counts[index] += 1
  }

  /// The next word belongs to another document.
  mutating func endDocument() { document += 1 }

  /// The words that were met, with the number of documents that have them.
  var met: [(word: UInt32, documents: UInt32)] {
    counts.enumerated().compactMap { $1 == 0 ? nil : (UInt32($0), $1) }
  }
}
