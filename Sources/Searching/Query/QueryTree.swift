import Indexing
import TextAnalysis
import Xapian

/// Makes the Xapian query of clauses.
///
/// Where the text of an article decides (``QueryClause/needsText``), the query finds too much rather than too little, also under a negation.
struct QueryTree {
  let analyzer: Analyzer
  /// What the query will be put to.
  let database: Database

  private var phrases: PhraseMatching { database.phrases }
  private var tests: WordTests { WordTests(analyzer: analyzer) }

  /// Articles that satisfy a tree.
  func query(for tree: ClauseTree) -> Query {
    tree.root.map { query(for: $0, of: tree.clauses, isNegated: false) } ?? .matchAll
  }

  /// Articles that satisfy some clause.
  func any(_ clauses: [QueryClause]) -> Query { Query.or(clauses.map(query(for:))) }

  // MARK: Trees

  private func query(for node: QueryNode, of clauses: [QueryClause], isNegated: Bool) -> Query {
    switch node {
    case .clause(let number):
      return isNegated && clauses[number].needsText ? .matchNothing : query(for: clauses[number])
    case .filter(let filter): return .scale(FilterTree.query(for: filter), by: 0)
    case .any(let nodes):
      return Query.or(nodes.map { query(for: $0, of: clauses, isNegated: isNegated) })
    case .not: return conjunction([node], of: clauses, isNegated: isNegated)
    case .all(let nodes): return conjunction(nodes, of: clauses, isNegated: isNegated)
    }
  }

  private func conjunction(_ nodes: [QueryNode], of clauses: [QueryClause], isNegated: Bool) -> Query {
    var wanted: [Query] = []
    var filters: [Query] = []
    var unwanted: [Query] = []
    for node in nodes {
      switch node {
      case .filter(let filter): filters.append(FilterTree.query(for: filter))
      case .not(let inner): unwanted.append(query(for: inner, of: clauses, isNegated: !isNegated))
      case .clause, .all, .any: wanted.append(query(for: node, of: clauses, isNegated: isNegated))
      }
    }
    var all = wanted.isEmpty ? Query.matchAll : Query.and(wanted)
    if !filters.isEmpty { all = .filter(all, by: .and(filters)) }
    return unwanted.isEmpty ? all : .andNot(all, .or(unwanted))
  }

  // MARK: Clauses

  /// Articles that satisfy one clause, as far as the index tells.
  func query(for clause: QueryClause) -> Query {
    guard let field = clause.field else { return query(for: clause, in: nil) }
    let inField = query(for: clause, in: field)
    // The terms of a field weigh nothing; the same words in the text do.
    guard field.isInGeneralText, clause.proximity == nil else { return inField }
    return .filter(.and(weighing(clause)), by: inField)
  }

  /// The words of a clause wherever they stand.
  private func weighing(_ clause: QueryClause) -> [Query] {
    if clause.isPrefix { return [.synonym(clause.expansion.map { .term($0) })] }
    let alternatives = clause.alternatives.map { words in
      Query.and(words.prefix(QueryClause.mostPhraseTerms).map { word($0, in: nil) })
    }
    return [alternatives.count == 1 ? alternatives[0] : .firstOf(alternatives)]
  }

  private func query(for clause: QueryClause, in field: TextField?) -> Query {
    if let proximity = clause.proximity { return query(for: proximity, in: field) }
    let alternatives = clause.alternatives.map { words in
      clause.isPrefix ? prefix(words, of: clause, in: field) : sequence(words, of: clause, in: field)
    }
    // An article that writes a compound both ways must not count twice.
    return alternatives.count == 1 ? alternatives[0] : Query.firstOf(alternatives)
  }

  private func sequence(_ words: [WordEntry], of clause: QueryClause, in field: TextField?) -> Query {
    if words.count == 1, clause.matching == .stem || phrases == .positions {
      return word(words[0], in: field, wqf: UInt32(clamping: clause.count))
    }
    guard phrases == .forwardLists else { return positions(words, of: clause, in: field) }
    let wqf = words.count == 1 ? UInt32(clamping: clause.count) : 1
    // A few articles in French must not make the words of those in English less sure.
    return stemmed(words[...], splitsByAccents: clause.matching != .stem) { stem in
      let terms = stem.terms.map { Query.term(bytes($0, in: field), wqf: wqf) }
      let pattern = tests.pattern(words, stem, .sequence, by: clause.matching, in: field)
      return .filter(terms.count == 1 ? terms[0] : .and(terms), by: .words(pattern, of: database))
    }
  }

  private func positions(_ words: [WordEntry], of clause: QueryClause, in field: TextField?) -> Query {
    // A word may stand in an article as a compound, which takes two places: `F16 jet` is written `F-16 jet` too. Where
    // the text is read anyway, it decides.
    return stemmed(words.prefix(QueryClause.mostPhraseTerms)) { stem in
      let count = stem.terms.count
      return .phrase(
        stem.terms.map { bytes($0, in: field) }, window: clause.needsText ? 2 * count - 1 : count)
    }
  }

  /// A word by its stems, which weigh as one.
  private func word(_ word: WordEntry, in field: TextField?, wqf: UInt32 = 1) -> Query {
    let stems = analyzer.stems(of: CollectionOfOne(word))
    guard stems.count > 1 else { return .term(bytes(stems[0].terms[0], in: field), wqf: wqf) }
    let each = stems.map { stem in
      choice.narrow(.term(bytes(stem.terms[0], in: field), wqf: wqf), to: stem.languages)
    }
    return .synonym(each)
  }

  /// What `query` makes of the stems of some words, in the articles that have them so.
  private func stemmed(
    _ words: ArraySlice<WordEntry>, splitsByAccents: Bool = false, _ query: (Analyzer.StemmedWords) -> Query
  ) -> Query {
    let stems = analyzer.stems(of: words, splitsByAccents: splitsByAccents)
    let each = stems.map { stem in
      choice.narrow(query(stem), to: stem.languages)
    }
    // No article is of two languages.
    return each.count == 1 ? each[0] : .or(each)
  }

  private var choice: StemChoice { StemChoice(analyzer: analyzer) }

  /// Words, and one that begins as the last does; Xapian has no phrase of such.
  private func prefix(_ words: [WordEntry], of clause: QueryClause, in field: TextField?) -> Query {
    let before = words.dropLast().prefix(QueryClause.mostPhraseTerms).map { word($0, in: field) }
    guard !clause.expansion.isEmpty else { return .matchNothing }
    let terms = clause.expansion.map { Query.term(field?.term(for: $0) ?? $0) }
    return Query.and(before + [.synonym(terms)])
  }

  private func query(for proximity: QueryClause.Proximity, in field: TextField?) -> Query {
    guard let words = proximity.singleWords else {
      return .and(proximity.operands.map { clauses in Query.or(clauses.map { query(for: $0, in: field) }) })
    }
    // Wide enough for words that take two places.
    let window =
      proximity.isOrdered
      ? (words.count - 1) * (proximity.distance + 1) + 1 : proximity.distance + 2 * words.count
    return stemmed(words[...]) { stem in
      let terms = stem.terms.map { bytes($0, in: field) }
      switch phrases {
      case .forwardLists:
        let order: WordPattern.Order = proximity.isOrdered ? .ordered(window: window) : .near(window: window)
        let pattern = tests.pattern(words, stem, order, by: .stem, in: field)
        return .filter(.and(terms.map { .term($0) }), by: .words(pattern, of: database))
      case .positions:
        // Words that differ may have one stem in another language, and Xapian would find one word near itself; the text decides.
        if Set(terms).count < terms.count { return .and(terms.map { .term($0) }) }
        return proximity.isOrdered ? .phrase(terms, window: window) : .near(terms, window: window)
      }
    }
  }

  private func bytes(_ term: UInt32, in field: TextField?) -> [UInt8] {
    let term = analyzer.termBytes(term)
    return field?.term(for: term) ?? term
  }
}
