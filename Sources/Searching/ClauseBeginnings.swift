import TextAnalysis

/// The clauses that may begin with a word of a text, by the numbers of its terms. Most words begin none, which flags tell at the
/// cost of a look.
struct ClauseBeginnings {
  private let analyzer: Analyzer
  private var clausesOfTerm: [UInt32: [Int]] = [:]
  private var beginsSome: [Bool] = []

  init(analyzer: Analyzer) { self.analyzer = analyzer }

  /// Notes that a clause begins with `word`.
  mutating func add(_ word: WordEntry, of clause: Int) {
    var keys = Set(analyzer.queryTerms(of: word))
    keys.formUnion([word.term, word.acronym, word.written])
    for key in keys.subtracting([WordEntry.none]) where clausesOfTerm[key]?.last != clause {
      clausesOfTerm[key, default: []].append(clause)
      if beginsSome.count <= Int(key) {
        beginsSome.append(contentsOf: repeatElement(false, count: Int(key) + 1 - beginsSome.count))
      }
      beginsSome[Int(key)] = true
    }
  }

  /// Whether some clause may begin with a word. Words met for the first time in the text have numbers beyond the flags, and begin nothing.
  @inline(__always)
  func contains(_ word: WordEntry) -> Bool {
    begins(word.term) || begins(word.acronym) || begins(word.written)
  }

  @inline(__always)
  private func begins(_ number: UInt32) -> Bool {
    Int(number) < beginsSome.count && beginsSome[Int(number)]
  }

  /// The clauses that may begin with a word, some of them twice.
  func clauses(for word: WordEntry) -> [Int] {
    [word.term, word.acronym, word.written].flatMap { clausesOfTerm[$0] ?? [] }
  }
}
