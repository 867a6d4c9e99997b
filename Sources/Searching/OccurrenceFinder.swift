import TextAnalysis

/// Finds where a text satisfies the clauses of a query: the one judge of matches for phrases, passages and highlights.
struct OccurrenceFinder {
  let analyzer: Analyzer
  let clauses: [QueryClause]
  /// The clauses that may begin with a word, by the numbers of its terms. Most words of a text begin none, which the
  /// flags tell at the cost of a look.
  private let beginning: [UInt32: [Int]]
  private let beginsSome: [Bool]

  init(analyzer: Analyzer, clauses: [QueryClause]) {
    self.analyzer = analyzer
    self.clauses = clauses
    var beginning: [UInt32: [Int]] = [:]
    var beginsSome = [Bool](repeating: false, count: analyzer.vocabularyCount)
    for (number, clause) in clauses.enumerated() {
      let firstWords = clause.alternatives.compactMap(\.first)
      let keys = Set(firstWords.flatMap { [$0.term, $0.acronym, $0.written] }).subtracting([WordEntry.none])
      for key in keys {
        beginning[key, default: []].append(number)
        beginsSome[Int(key)] = true
      }
    }
    self.beginning = beginning
    self.beginsSome = beginsSome
  }

  /// The occurrences of all clauses in `text`, in order of place.
  ///
  /// - Parameter tokens: The words of `text`, by the same analyzer.
  func occurrences(in text: UnsafeBufferPointer<UInt8>, tokens: [Token]) -> [Occurrence] {
    var found: [Occurrence] = []
    for index in tokens.indices {
      for number in candidates(for: tokens[index]) {
        if let end = end(of: clauses[number], from: index, in: text, tokens: tokens) {
          found.append(
            Occurrence(
              clause: number, byteRange: Int(tokens[index].start)..<end, position: tokens[index].position))
        }
      }
    }
    return found
  }

  /// The numbers of the clauses that `text` satisfies.
  func satisfied(by text: UnsafeBufferPointer<UInt8>, tokens: [Token]) -> Set<Int> {
    var satisfied: Set<Int> = []
    for index in tokens.indices {
      for number in candidates(for: tokens[index]) where !satisfied.contains(number) {
        if end(of: clauses[number], from: index, in: text, tokens: tokens) != nil { satisfied.insert(number) }
      }
      if satisfied.count == clauses.count { break }
    }
    return satisfied
  }

  @inline(__always)
  private func candidates(for token: Token) -> Set<Int> {
    let entry = analyzer[token]
    guard beginsSome(entry.term) || beginsSome(entry.acronym) || beginsSome(entry.written) else { return [] }
    return [entry.term, entry.acronym, entry.written].reduce(into: []) { $0.formUnion(beginning[$1] ?? []) }
  }

  /// Words met for the first time in the text have numbers beyond the flags, and begin nothing.
  @inline(__always)
  private func beginsSome(_ number: UInt32) -> Bool {
    Int(number) < beginsSome.count && beginsSome[Int(number)]
  }

  /// The end in bytes of the occurrence of `clause` that begins with the token at `index`.
  private func end(
    of clause: QueryClause, from index: Int, in text: UnsafeBufferPointer<UInt8>, tokens: [Token]
  ) -> Int? {
    for words in clause.alternatives {
      guard let last = lastToken(of: words[...], from: index, tokens: tokens, matching: clause.matching)
      else {
        continue
      }
      let range = Int(tokens[index].start)..<Int(tokens[last].end)
      if clause.matching == .exact, !isLetterForLetter(clause.text, text, range) { continue }
      return range.upperBound
    }
    return nil
  }

  /// The index of the token that ends `words` when they begin with the token at `index`.
  ///
  /// A position may hold a compound besides its first part, so there are few ways to go on, not one.
  private func lastToken(
    of words: ArraySlice<WordEntry>, from index: Int, tokens: [Token], matching: QueryClause.Matching
  ) -> Int? {
    guard let word = words.first, matches(analyzer[tokens[index]], word, matching) else { return nil }
    let rest = words.dropFirst()
    guard !rest.isEmpty else { return index }
    let nextPosition = tokens[index].position + tokens[index].span
    var next = index + 1
    while next < tokens.count, tokens[next].position <= nextPosition {
      if tokens[next].position == nextPosition,
        let last = lastToken(of: rest, from: next, tokens: tokens, matching: matching)
      {
        return last
      }
      next += 1
    }
    return nil
  }

  @inline(__always)
  private func matches(_ entry: WordEntry, _ word: WordEntry, _ matching: QueryClause.Matching) -> Bool {
    switch matching {
    case .stem: entry.term == word.queryTerm || entry.acronym == word.queryTerm
    case .written, .exact: entry.isWritten(like: word)
    }
  }

  private func isLetterForLetter(
    _ phrase: String, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    let written = String(decoding: text[range], as: UTF8.self)
    // Scalars, not Characters: é and e with an accent behind it are equal to Swift.
    return written.split(whereSeparator: \.isWhitespace).joined(separator: " ").unicodeScalars.elementsEqual(
      phrase.split(whereSeparator: \.isWhitespace).joined(separator: " ").unicodeScalars)
  }
}
