/// What an article must satisfy: clauses, by their numbers, and filters, joined.
indirect enum QueryNode: Hashable, Sendable {
  case clause(Int)
  case filter(QueryFilter)
  case all([QueryNode])
  case any([QueryNode])
  case not(QueryNode)

  /// Joined by AND, or what is left when there are not two of them.
  static func joined(all nodes: [QueryNode]) -> QueryNode? { nodes.count > 1 ? .all(nodes) : nodes.first }

  /// Joined by OR, or what is left when there are not two of them.
  static func joined(any nodes: [QueryNode]) -> QueryNode? { nodes.count > 1 ? .any(nodes) : nodes.first }

  /// The opposite, without two negations in turn.
  var negated: QueryNode {
    if case .not(let node) = self { return node }
    return .not(self)
  }

  /// The parts that must all be satisfied.
  var conjuncts: [QueryNode] {
    if case .all(let nodes) = self { return nodes }
    return [self]
  }

  /// Calls `body` with each clause, and whether it is under an odd number of negations.
  func forEachClause(isNegated: Bool = false, _ body: (_ clause: Int, _ isNegated: Bool) -> Void) {
    switch self {
    case .clause(let number): body(number, isNegated)
    case .filter: break
    case .all(let nodes), .any(let nodes):
      for node in nodes { node.forEachClause(isNegated: isNegated, body) }
    case .not(let node): node.forEachClause(isNegated: !isNegated, body)
    }
  }

  /// The same with other numbers for its clauses.
  func renumbered(_ number: (Int) -> Int) -> QueryNode {
    switch self {
    case .clause(let old): .clause(number(old))
    case .filter: self
    case .all(let nodes): .all(nodes.map { $0.renumbered(number) })
    case .any(let nodes): .any(nodes.map { $0.renumbered(number) })
    case .not(let node): .not(node.renumbered(number))
    }
  }

  /// What is left without some clauses; `nil` when nothing is.
  func removing(_ clauses: Set<Int>) -> QueryNode? {
    switch self {
    case .clause(let number): clauses.contains(number) ? nil : self
    case .filter: self
    case .all(let nodes): .joined(all: nodes.compactMap { $0.removing(clauses) })
    case .any(let nodes): .joined(any: nodes.compactMap { $0.removing(clauses) })
    case .not(let node): node.removing(clauses).map { .not($0) }
    }
  }

  // MARK: Judging

  /// Whether an article that has `clauses` satisfies it.
  func isSatisfied(by clauses: Set<Int>, filter: (QueryFilter) throws -> Bool) rethrows -> Bool {
    switch self {
    case .clause(let number): clauses.contains(number)
    case .filter(let value): try filter(value)
    case .all(let nodes): try nodes.allSatisfy { try $0.isSatisfied(by: clauses, filter: filter) }
    case .any(let nodes): try nodes.contains { try $0.isSatisfied(by: clauses, filter: filter) }
    case .not(let node): try !node.isSatisfied(by: clauses, filter: filter)
    }
  }

  /// The clauses by which an article that has `clauses` satisfies it: none of negated branches, and none of branches that it does not satisfy.
  func answering(by clauses: Set<Int>, filter: (QueryFilter) throws -> Bool) rethrows -> Set<Int> {
    guard try isSatisfied(by: clauses, filter: filter) else { return [] }
    switch self {
    case .clause(let number): return [number]
    case .filter, .not: return []
    case .all(let nodes), .any(let nodes):
      return try nodes.reduce(into: []) {
        $0.formUnion(try $1.answering(by: clauses, filter: filter))
      }
    }
  }
}
