import Articles
import Entities
import Indexing
import TextAnalysis

/// Reads a query by descent: OR binds least, then AND, NOT and standing side by side, then NEAR and ADJ, then brackets.
///
/// `Docs/query-language.md` describes the language.
struct QueryParser {
  /// Different words and phrases that are searched for; more are left out, and it is said.
  static let mostClauses = 512
  /// Brackets within brackets.
  static let deepestNesting = 64

  let query: String
  let lexemes: [QueryLexeme]
  let maker: ClauseMaker
  let now: PublicationDate
  var next = 0

  /// The clauses met, each once.
  private(set) var clauses: [QueryClause] = []
  private var numbers: [QueryClause.Demand: Int] = [:]
  private var uses = 0
  private(set) var leftOut = 0
  private(set) var hasCutPhrase = false
  /// Clauses marked with a plus.
  private(set) var required: Set<Int> = []
  /// Whether there are operators or brackets, whose meaning nothing may loosen.
  var hasOperators = false

  init(_ query: String, lexemes: [QueryLexeme], maker: ClauseMaker, now: PublicationDate) {
    self.query = query
    self.lexemes = lexemes
    self.maker = maker
    self.now = now
  }

  /// A part of a query that must be satisfied beside others.
  struct Item {
    var node: QueryNode
    /// Whether AND stands before or behind it.
    var isExplicit: Bool
  }

  /// The items of a query that has no OR outside brackets; one of another.
  ///
  /// - Throws: ``QueryError``.
  mutating func parse() throws(QueryError) -> [Item] {
    let items = try disjunction(depth: 0, field: nil)
    if let stray = current { throw .strayBracket(query: query, offset: stray.range.lowerBound) }
    return items
  }

  // MARK: Descent

  var current: QueryLexeme? { next < lexemes.count ? lexemes[next] : nil }
  var offset: Int { current?.range.lowerBound ?? query.unicodeScalars.count }

  private mutating func disjunction(depth: Int, field: TextField?) throws(QueryError) -> [Item] {
    let first = try conjunction(depth: depth, field: field)
    guard current?.kind == .or else { return essential(first.items) }
    var sides: [QueryNode] = []
    var seen: Set<QueryNode> = []
    var side = first
    while true {
      if let node = joined(side.items), seen.insert(node).inserted { sides.append(node) }
      guard let operation = current, operation.kind == .or else { break }
      guard side.hasOperand else {
        throw .missingOperand(query: query, offset: operation.range.lowerBound, isBefore: true)
      }
      hasOperators = true
      next += 1
      side = try conjunction(depth: depth, field: field)
      guard side.hasOperand else { throw .missingOperand(query: query, offset: offset, isBefore: false) }
    }
    return QueryNode.joined(any: sides).map { [Item(node: $0, isExplicit: true)] } ?? []
  }

  private mutating func conjunction(
    depth: Int, field: TextField?
  ) throws(QueryError) -> (items: [Item], hasOperand: Bool) {
    var items: [Item] = []
    var seen: Set<QueryNode> = []
    var hasOperand = false
    var isExplicit = false
    while let lexeme = current, lexeme.kind != .close, lexeme.kind != .or {
      if case .near = lexeme.kind {
        throw .missingOperand(query: query, offset: lexeme.range.lowerBound, isBefore: true)
      }
      if lexeme.kind == .and {
        guard hasOperand else {
          throw .missingOperand(query: query, offset: lexeme.range.lowerBound, isBefore: true)
        }
        next += 1
        guard beginsOperand(allowingSigns: true) else {
          throw .missingOperand(query: query, offset: offset, isBefore: false)
        }
        hasOperators = true
        if !items.isEmpty { items[items.count - 1].isExplicit = true }
        isExplicit = true
        continue
      }
      hasOperand = true
      if let node = try signed(depth: depth, field: field) {
        if seen.contains(node) {
          if case .clause(let number) = node { clauses[number].count += 1 }
        } else if mayKeep(node) {
          seen.insert(node)
          items.append(Item(node: node, isExplicit: isExplicit))
        }
      }
      isExplicit = false
    }
    return (items, hasOperand)
  }

  /// Whether there is room for a node; those that stand for no single clause were counted when their parts were met.
  private mutating func mayKeep(_ node: QueryNode) -> Bool {
    switch node {
    case .clause, .not(.clause), .filter, .not(.filter):
      guard uses < Self.mostClauses else {
        leftOut += 1
        return false
      }
      uses += 1
      return true
    case .all, .any, .not: return true
    }
  }

  func beginsOperand(allowingSigns: Bool) -> Bool {
    switch current?.kind {
    case .word, .phrase, .field, .value, .open: true
    case .not, .plus, .minus: allowingSigns
    case nil, .close, .and, .or, .near: false
    }
  }

  private mutating func signed(depth: Int, field: TextField?) throws(QueryError) -> QueryNode? {
    var isNegated = false
    var isRequired = false
    loop: while let lexeme = current {
      switch lexeme.kind {
      case .not:
        hasOperators = true
        isNegated.toggle()
      case .minus: isNegated.toggle()
      case .plus: isRequired = true
      default: break loop
      }
      next += 1
    }
    guard beginsOperand(allowingSigns: false) else {
      throw .missingOperand(query: query, offset: offset, isBefore: false)
    }
    guard let node = try near(depth: depth, field: field) else { return nil }
    if isRequired, case .clause(let number) = node { required.insert(number) }
    return isNegated ? node.negated : node
  }

  // MARK: Operands

  mutating func operand(depth: Int, field: TextField?) throws(QueryError) -> QueryNode? {
    guard let lexeme = current else { return nil }
    next += 1
    switch lexeme.kind {
    case .word, .value: return try maker.word(lexeme, field: field).flatMap { intern($0) }
    case .phrase(let isByStem, let slop): return phrase(lexeme, isByStem: isByStem, slop: slop, field: field)
    case .open: return try group(lexeme, depth: depth, field: field)
    case .field(.text(let name)):
      guard let node = try operand(depth: depth, field: name) else {
        throw .missingValue(
          query: query, offset: lexeme.range.upperBound, expected: QueryField.text(name).expected)
      }
      return node
    case .field(.undated): return .filter(.undated)
    case .field(let name): return try filters(of: name)
    case .close, .and, .or, .not, .near, .plus, .minus: return nil
    }
  }

  private mutating func phrase(
    _ lexeme: QueryLexeme, isByStem: Bool, slop: Int?, field: TextField?
  ) -> QueryNode? {
    if let slop, slop > 0 {
      let words = maker.words(ofPhrase: lexeme.content, field: field).prefix(Self.mostOperands)
      if words.count > 1 {
        return intern(Self.clause(words.map { [$0] }, .init(isOrdered: false, distance: slop + 1)))
      }
    }
    return maker.phrase(lexeme.content, isByStem: isByStem, field: field).flatMap { intern($0) }
  }

  private mutating func group(
    _ open: QueryLexeme, depth: Int, field: TextField?
  ) throws(QueryError) -> QueryNode? {
    guard depth < Self.deepestNesting else { throw .tooDeep(query: query, offset: open.range.lowerBound) }
    let items = try disjunction(depth: depth + 1, field: field)
    guard current?.kind == .close else { throw .openBracket(query: query, offset: open.range.lowerBound) }
    next += 1
    return joined(items)
  }

  mutating func intern(_ clause: QueryClause) -> QueryNode? {
    if clause.alternatives.contains(where: { $0.count >= ClauseMaker.mostPhraseWords }) {
      hasCutPhrase = true
    }
    let demand = clause.demand
    if let number = numbers[demand] { return .clause(number) }
    numbers[demand] = clauses.count
    clauses.append(clause)
    return .clause(clauses.count - 1)
  }

  // MARK: Items

  /// Without the words of grammar that stand beside others and are not insisted on.
  private func essential(_ items: [Item]) -> [Item] {
    func isGrammar(_ item: Item) -> Bool {
      guard !item.isExplicit, case .clause(let number) = item.node else { return false }
      return clauses[number].isFunctionWord && !required.contains(number)
    }
    func isContent(_ item: Item) -> Bool {
      switch item.node {
      case .clause: !isGrammar(item)
      case .all, .any: true
      case .filter, .not: false
      }
    }
    return items.contains(where: isContent) ? items.filter { !isGrammar($0) } : items
  }

  private func joined(_ items: [Item]) -> QueryNode? {
    QueryNode.joined(all: essential(items).flatMap { $0.node.conjuncts })
  }
}
