import Entities
import Indexing
import TextAnalysis
import Xapian

/// Says why no article has all that a query asks for, and what would be found without one of its parts.
struct Diagnosis {
  let matching: Matching
  let parsed: ParsedQuery
  private let shown: ShownTerms

  private(set) var causes: [String] = []
  private(set) var relaxations: [Relaxation] = []

  /// Parts of a query that are each left out once; a query of more was pasted, not typed.
  private static let mostParts = 12
  private static let mostAbsentWords = 5
  /// Looks at the positions of phrases, all questions together.
  private static let mostLooks = 400_000

  init(_ matching: Matching, of parsed: ParsedQuery) throws {
    self.matching = matching
    self.parsed = parsed
    shown = matching.shown
    let parts = self.parts
    let limit = PhraseLimit(database: matching.database, analyzer: matching.analyzer)
    let isThorough =
      try parts.count <= Self.mostParts
      && limit.looksNeeded(for: parsed.tree) * parts.count <= Self.mostLooks
    try explainClauses(isThorough: isThorough)
    guard !matching.budget.isExhausted else { return }
    if causes.isEmpty, parts.count == 1 { causes.append("no article satisfies \(parts[0].text)") }
    guard isThorough, parts.count > 1 else { return }
    for part in parts {
      let total = try matching.filtered(by: part.filtersLeft).total(part.treeLeft)
      // Totals of what was not read would be wrong.
      guard !matching.budget.isExhausted else { return }
      guard total > 0 else { continue }
      relaxations.append(Relaxation(without: part.text, total: total))
      if let cause = part.cause(total) { causes.append(cause) }
    }
    if causes.isEmpty { causes.append("each part is found by itself, but no article has them all") }
  }

  // MARK: Parts

  /// A part of the query, and what is asked for without it.
  private struct Part {
    let text: String
    let treeLeft: ClauseTree
    let filtersLeft: FilterTree
    /// A sentence, given how many articles have the rest.
    let cause: (Int) -> String?
  }

  private var parts: [Part] {
    let tree = parsed.tree
    let nodes = tree.root?.conjuncts ?? []
    var parts: [Part] = nodes.enumerated().map { number, node in
      var rest = nodes
      rest.remove(at: number)
      return Part(
        text: text(of: node), treeLeft: ClauseTree(tree.clauses, root: QueryNode.joined(all: rest)),
        filtersLeft: matching.filters, cause: cause(of: node))
    }
    for filter in matching.filters.parts {
      parts.append(
        Part(text: filter.text, treeLeft: tree, filtersLeft: filter.rest) {
          Self.filterCause(filter.text, $0)
        })
    }
    return parts
  }

  private func text(of node: QueryNode) -> String {
    switch node {
    case .clause(let number): parsed.tree.clauses[number].typed
    case .filter(let filter): filter.description
    case .not(let node): "-" + text(of: node)
    case .all(let nodes): "(" + nodes.map(text).joined(separator: " ") + ")"
    case .any(let nodes): "(" + nodes.map(text).joined(separator: " OR ") + ")"
    }
  }

  private func cause(of node: QueryNode) -> (Int) -> String? {
    let text = text(of: node)
    switch node {
    case .filter: return { Self.filterCause(text, $0) }
    case .not:
      return { "\(text) leaves none of the \($0) \(Self.articles($0)) that the rest finds" }
    case .clause, .all, .any: return { _ in nil }
    }
  }

  private static func filterCause(_ text: String, _ total: Int) -> String {
    "the filter \(text) leaves none of the \(total) \(articles(total)) that the rest finds"
  }

  private static func articles(_ count: Int) -> String { count == 1 ? "article" : "articles" }

  // MARK: Clauses by themselves

  private mutating func explainClauses(isThorough: Bool) throws {
    var absentWords = 0
    for node in parsed.tree.root?.conjuncts ?? [] where !matching.budget.isExhausted {
      switch node {
      case .clause(let number):
        let clause = parsed.tree.clauses[number]
        guard isThorough || clause.isOneWord else { continue }
        guard let cause = try cause(of: clause), !matching.budget.isExhausted else { continue }
        absentWords += 1
        if isThorough || absentWords <= Self.mostAbsentWords { causes.append(cause) }
      case .any where isThorough:
        let alone = ClauseTree(parsed.tree.clauses, root: node)
        if try matching.filtered(by: .none).total(alone) == 0, !matching.budget.isExhausted {
          causes.append("no article has any of \(text(of: node))")
        }
      case .any, .all, .filter, .not: continue
      }
    }
    if !isThorough, absentWords > Self.mostAbsentWords {
      causes.append("no article has \(absentWords - Self.mostAbsentWords) more of the words")
    }
  }

  private func cause(of clause: QueryClause) throws -> String? {
    let place = clause.field.map { $0 == .title ? "headline" : $0.rawValue } ?? "article"
    if clause.isOneWord {
      guard try isAbsent(clause.alternatives[0][0], in: clause.field) else { return nil }
      return "no \(place) has the word \"\(clause.text)\""
    }
    guard try matching.filtered(by: .none).total(ClauseTree(anyOf: [clause])) == 0 else { return nil }
    if clause.isPrefix { return "no \(place) has a word that begins with \"\(clause.text)\"" }
    if clause.proximity != nil { return "no \(place) has what \(clause.typed) asks for so near one another" }
    let words = clause.alternatives.last ?? []
    for word in words.prefix(QueryClause.mostPhraseTerms) where try isAbsent(word, in: clause.field) {
      return
        "no \(place) has the word \"\(matching.analyzer.term(word.written))\" of the phrase \"\(clause.text)\""
    }
    let apart = try matching.filtered(by: .none).total(ofAll: words, in: clause.field)
    return "the phrase \"\(clause.text)\" is in no \(place), "
      + (apart == 0 ? "and none has all its words" : "although all its words are in \(apart)")
  }

  private func isAbsent(_ word: WordEntry, in field: TextField?) throws -> Bool {
    try !shown.hasAny(word, by: matching.analyzer, in: field)
  }
}

extension Matching {
  /// The same with other filters.
  func filtered(by filters: FilterTree) -> Matching {
    Matching(
      database: database, analyzer: analyzer, filters: filters, request: request,
      budget: budget, facetKeys: facetKeys)
  }

  /// How many articles have all of some words, wherever they stand.
  func total(ofAll words: [WordEntry], in field: TextField?) throws -> Int {
    var clauses: [QueryClause] = []
    for word in words.prefix(QueryClause.mostPhraseTerms) {
      var clause = QueryClause(text: "")
      clause.alternatives = [[word]]
      clause.field = field
      clauses.append(clause)
    }
    return try total(
      ClauseTree(clauses, root: QueryNode.joined(all: clauses.indices.map { .clause($0) })))
  }
}

extension QueryClause {
  /// Whether it is a single word, found by its stem.
  fileprivate var isOneWord: Bool {
    !isPrefix && proximity == nil && matching == .stem && alternatives.count == 1
      && alternatives[0].count == 1
  }

  /// As it would be typed.
  fileprivate var typed: String {
    if let proximity {
      let name = "\(proximity.isOrdered ? "ADJ" : "NEAR")/\(proximity.distance)"
      return proximity.operands.map { clauses in
        clauses.count == 1
          ? clauses[0].typed : "(" + clauses.map(\.typed).joined(separator: " OR ") + ")"
      }.joined(separator: " \(name) ")
    }
    return description
  }
}
