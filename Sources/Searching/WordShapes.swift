import Indexing
import TextAnalysis

/// The words of a list by length, with the letters that each has, so that those that may be like another word are found without reading them all.
///
/// Eight bytes a word beside the list. A searcher makes it when it is first asked for a spelling.
struct WordShapes {
  /// The words of one length in bytes: which letters each has, and where its line begins.
  private struct Group {
    var letters: [UInt32] = []
    var starts: [UInt32] = []
  }

  private let words: WordList
  /// By length in bytes; longer words are typed by nobody.
  private let groups: [Group]

  /// Bytes of the longest words that are known.
  private static let longest = 64

  /// Looks through a list once.
  init(_ words: WordList) {
    self.words = words
    var groups = [Group](repeating: Group(), count: Self.longest + 1)
    words.bytes.withUnsafeBufferPointer { bytes in
      var cursor = WordListCursor(bytes)
      while let entry = cursor.next() {
        guard entry.word.count < groups.count, let start = UInt32(exactly: entry.word.startIndex) else {
          continue
        }
        groups[entry.word.count].letters.append(EditDistance.letters(of: entry.word))
        groups[entry.word.count].starts.append(start)
      }
    }
    self.groups = groups
  }

  /// A word of the list that is near another.
  struct Near {
    let word: [UInt8]
    /// Changes that make one of the other.
    let distance: Int
    /// Articles that have it.
    let documents: Int
    /// Where it stands in the list.
    fileprivate let start: UInt32
  }

  /// The words that at most `limit` changes make of `word`: the nearest first, of those the most common, and of those the first of the list.
  func near(_ word: UnsafeBufferPointer<UInt8>, limit: Int) -> [Near] {
    var rows = [[Int]](repeating: Array(repeating: 0, count: word.count + limit + 2), count: 3)
    var found: [Near] = []
    let letters = EditDistance.letters(of: word[...])
    words.bytes.withUnsafeBufferPointer { bytes in
      for length in max(1, word.count - limit)...(word.count + limit) where length < groups.count {
        let group = groups[length]
        for place in group.letters.indices
        where EditDistance.mayBeWithin(limit, letters, group.letters[place]) {
          let start = group.starts[place]
          var cursor = WordListCursor(UnsafeBufferPointer(rebasing: bytes[Int(start)...]))
          guard let entry = cursor.next(),
            let distance = EditDistance.distance(word, entry.word, limit: limit, rows: &rows)
          else { continue }
          found.append(
            Near(word: Array(entry.word), distance: distance, documents: entry.documents, start: start))
        }
      }
    }
    return found.sorted { ($0.distance, -$0.documents, $0.start) < ($1.distance, -$1.documents, $1.start) }
  }
}
