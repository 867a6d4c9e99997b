import TextAnalysis

/// Counts the postings of one article by its terms, which it numbers in the order they are met: their slots.
///
/// Keeps its memory from article to article. One value with methods, rather than variables of a class: each of these would be guarded anew
/// for each word.
struct PostingCounter {
  /// The terms of the article.
  private(set) var terms: [UInt32] = []
  /// The frequency of each term within the article.
  private(set) var wdfs: [UInt32] = []
  /// Where the positions of each term end, once they are placed; before, how many it has.
  private var ends: [Int] = []
  private var starts: [Int] = []
  private var positions: [UInt32] = []
  /// For each term number its slot plus one, or 0; zeroed again after each article.
  private var slotOfTerm: [UInt32] = []

  /// Begins an article.
  ///
  /// - Parameter vocabularyCount: The numbers of its terms are below it.
  mutating func begin(vocabularyCount: Int) {
    for term in terms { slotOfTerm[Int(term)] = 0 }
    terms.removeAll(keepingCapacity: true)
    wdfs.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    if slotOfTerm.count < vocabularyCount {
      slotOfTerm.append(contentsOf: repeatElement(0, count: vocabularyCount * 2 - slotOfTerm.count))
    }
  }

  /// Takes in words that weigh the same.
  mutating func count(
    _ tokens: ArraySlice<Token>, weight: UInt32, entries: UnsafeBufferPointer<WordEntry>,
    words: inout WordCounts
  ) {
    for token in tokens {
      let entry = entries[Int(token.entry)]
      count(entry.term, weight: weight)
      if let acronym = entry.secondTerm { count(acronym, weight: weight) }
      if entry.isSpelled { words.add(entry.written) }
    }
  }

  private mutating func count(_ term: UInt32, weight: UInt32) {
    let slot = Int(slotOfTerm[Int(term)])
    if slot == 0 {
      terms.append(term)
      wdfs.append(weight)
      ends.append(1)
      slotOfTerm[Int(term)] = UInt32(terms.count)
    } else {
      wdfs[slot - 1] += weight
      ends[slot - 1] += 1
    }
  }

  /// Lays the positions of each term side by side, in rising order, by a counting sort; to be called with all words that were counted.
  mutating func placePositions(of tokens: [Token], entries: UnsafeBufferPointer<WordEntry>) {
    starts.removeAll(keepingCapacity: true)
    var total = 0
    for slot in ends.indices {
      let count = ends[slot]
      starts.append(total)
      ends[slot] = total
      total += count
    }
    if positions.count < total {
      positions.append(contentsOf: repeatElement(0, count: total - positions.count))
    }
    for token in tokens {
      let entry = entries[Int(token.entry)]
      place(entry.term, token.position)
      if let acronym = entry.secondTerm { place(acronym, token.position) }
    }
  }

  private mutating func place(_ term: UInt32, _ position: UInt32) {
    let slot = Int(slotOfTerm[Int(term)]) - 1
    positions[ends[slot]] = position
    ends[slot] += 1
  }

  /// Calls `body` with the positions of a slot, once they are placed.
  func withPositions(of slot: Int, _ body: (UnsafeBufferPointer<UInt32>) -> Void) {
    positions.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[starts[slot]..<ends[slot]])) }
  }

  /// Forgets the numbers of terms, which are given anew.
  mutating func forgetTerms() {
    terms.removeAll(keepingCapacity: true)
    slotOfTerm.removeAll()
  }
}
