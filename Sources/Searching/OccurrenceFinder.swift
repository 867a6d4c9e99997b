import TextAnalysis

/// Finds where a text satisfies the clauses of a query: the one judge of matches for phrases, passages and highlights.
struct OccurrenceFinder {
  let analyzer: Analyzer
  let clauses: [QueryClause]
  /// What is looked for: the clauses, and the words of those that must be near one another.
  private let atoms: [Atom]
  private let beginnings: ClauseBeginnings
  /// The atoms that begin with a word before a star.
  private let beginningWithPrefix: [Int]
  private let prefixes: PrefixWords
  private let nearClauses: [Int]

  private struct Atom {
    let clause: QueryClause
    /// The number of the clause it is, or belongs to, and there its operand.
    let owner: Int
    let operand: Int?
  }

  init(analyzer: Analyzer, clauses: [QueryClause]) {
    self.analyzer = analyzer
    self.clauses = clauses
    var atoms: [Atom] = []
    for (number, clause) in clauses.enumerated() {
      guard let proximity = clause.proximity else {
        atoms.append(Atom(clause: clause, owner: number, operand: nil))
        continue
      }
      for (operand, alternatives) in proximity.operands.enumerated() {
        atoms += alternatives.map { Atom(clause: $0, owner: number, operand: operand) }
      }
    }
    self.atoms = atoms
    nearClauses = clauses.indices.filter { clauses[$0].proximity != nil }

    var beginnings = ClauseBeginnings(analyzer: analyzer)
    var beginningWithPrefix: [Int] = []
    var prefixes: Set<UInt32> = []
    for (number, atom) in atoms.enumerated() {
      for words in atom.clause.alternatives {
        if atom.clause.isPrefix, let last = words.last { prefixes.insert(last.written) }
        guard let first = words.first else { continue }
        if atom.clause.isPrefix, words.count == 1 {
          if beginningWithPrefix.last != number { beginningWithPrefix.append(number) }
        } else {
          beginnings.add(first, of: number)
        }
      }
    }
    self.beginnings = beginnings
    self.beginningWithPrefix = beginningWithPrefix
    self.prefixes = PrefixWords(prefixes, of: analyzer)
  }

  // MARK: Texts

  /// The occurrences of all clauses in `text`, in order of place.
  ///
  /// - Parameters:
  ///   - part: Which text it is.
  ///   - tokens: Its words, by the same analyzer.
  func occurrences(
    in text: UnsafeBufferPointer<UInt8>, tokens: [Token], of part: TextPart, _ language: LanguageNumber = 0
  ) -> [Occurrence] {
    var found: [Occurrence] = []
    var near: [Int: [[Occurrence]]] = [:]
    forEachAtom(in: text, tokens: tokens, of: part, language) { atom, occurrence in
      if let operand = atom.operand {
        add(occurrence, to: &near, operand: operand)
      } else {
        found.append(occurrence)
      }
      return true
    }
    guard !near.isEmpty else { return found }
    for (number, operands) in near.sorted(by: { $0.key < $1.key }) {
      found += matching(operands, of: number)
    }
    return found.sorted {
      ($0.byteRange.lowerBound, $0.byteRange.upperBound, $0.clause)
        < ($1.byteRange.lowerBound, $1.byteRange.upperBound, $1.clause)
    }
  }

  /// Adds to `satisfied` the numbers of the clauses that `text` satisfies.
  func addSatisfied(
    by text: UnsafeBufferPointer<UInt8>, tokens: [Token], of part: TextPart, _ language: LanguageNumber = 0,
    to satisfied: inout Set<Int>
  ) {
    var near: [Int: [[Occurrence]]] = [:]
    forEachAtom(in: text, tokens: tokens, of: part, language, unless: { satisfied.contains($0) }) {
      atom, occurrence in
      if let operand = atom.operand {
        add(occurrence, to: &near, operand: operand)
      } else {
        satisfied.insert(atom.owner)
      }
      return satisfied.count < clauses.count
    }
    for (number, operands) in near where !matching(operands, of: number).isEmpty { satisfied.insert(number) }
  }

  private func add(_ occurrence: Occurrence, to near: inout [Int: [[Occurrence]]], operand: Int) {
    let count = clauses[occurrence.clause].proximity?.operands.count ?? 0
    near[occurrence.clause, default: Array(repeating: [], count: count)][operand].append(occurrence)
  }

  private func matching(_ operands: [[Occurrence]], of number: Int) -> [Occurrence] {
    clauses[number].proximity.map { ProximityFinder(proximity: $0).matching(operands) } ?? []
  }

  // MARK: Words

  /// Calls `body` with what stands at each word, until it answers false.
  private func forEachAtom(
    in text: UnsafeBufferPointer<UInt8>, tokens: [Token], of part: TextPart, _ language: LanguageNumber,
    unless isKnown: (_ clause: Int) -> Bool = { _ in false },
    _ body: (Atom, Occurrence) -> Bool
  ) {
    for index in tokens.indices {
      for number in candidates(for: tokens[index]) {
        let atom = atoms[number]
        guard !isKnown(atom.owner), part.isSearched(for: atom.clause.field, upTo: tokens[index].end),
          let last = lastToken(of: atom.clause, from: index, in: text, tokens: tokens, language)
        else { continue }
        let occurrence = Occurrence(
          clause: atom.owner, byteRange: Int(tokens[index].start)..<Int(tokens[last].end),
          position: tokens[index].position, endPosition: tokens[last].position + tokens[last].span)
        guard body(atom, occurrence) else { return }
      }
    }
  }

  @inline(__always)
  private func candidates(for token: Token) -> [Int] {
    let entry = analyzer[token]
    let isPrefixed = prefixes.contains(entry.written)
    guard isPrefixed || beginnings.contains(entry) else { return [] }
    let found: Set<Int> = isPrefixed ? Set(beginningWithPrefix) : []
    return found.union(beginnings.clauses(for: entry)).sorted()
  }

  /// The index of the token that ends the occurrence of `clause` that begins with the token at `index`.
  private func lastToken(
    of clause: QueryClause, from index: Int, in text: UnsafeBufferPointer<UInt8>, tokens: [Token],
    _ language: LanguageNumber
  ) -> Int? {
    for words in clause.alternatives {
      guard let last = lastToken(of: words[...], from: index, tokens: tokens, clause: clause, language)
      else {
        continue
      }
      let range = Int(tokens[index].start)..<Int(tokens[last].end)
      if clause.matching == .exact, !LetterComparison.isSame(clause.text, text, range) { continue }
      return last
    }
    return nil
  }

  /// The index of the token that ends `words` when they begin with the token at `index`.
  ///
  /// A position may hold a compound besides its first part, so there are few ways to go on, not one. A phrase has few enough words
  /// (``ClauseMaker/mostPhraseWords``) for the stack.
  private func lastToken(
    of words: ArraySlice<WordEntry>, from index: Int, tokens: [Token], clause: QueryClause,
    _ language: LanguageNumber
  ) -> Int? {
    guard let word = words.first else { return nil }
    let rest = words.dropFirst()
    guard matches(analyzer[tokens[index]], word, clause, language, isLast: rest.isEmpty) else { return nil }
    guard !rest.isEmpty else { return index }
    let nextPosition = tokens[index].position + tokens[index].span
    var next = index + 1
    while next < tokens.count, tokens[next].position <= nextPosition {
      if tokens[next].position == nextPosition,
        let last = lastToken(of: rest, from: next, tokens: tokens, clause: clause, language)
      {
        return last
      }
      next += 1
    }
    return nil
  }

  @inline(__always)
  private func matches(
    _ entry: WordEntry, _ word: WordEntry, _ clause: QueryClause, _ language: LanguageNumber, isLast: Bool
  ) -> Bool {
    if clause.isPrefix, isLast { return prefixes.begins(entry.written, with: word.written) }
    switch clause.matching {
    case .stem:
      let term = analyzer.term(of: word, in: language)
      return entry.term == term || entry.acronym == term
    case .written, .exact: return entry.isWritten(like: word)
    }
  }
}
