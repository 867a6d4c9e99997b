/// Clauses, and how they are joined: what an article is held against.
struct ClauseTree {
  /// Each is part of the tree.
  private(set) var clauses: [QueryClause]
  /// `nil` where every article will do.
  private(set) var root: QueryNode?

  /// Keeps of `clauses` those that are part of `root`, and numbers them anew.
  init(_ clauses: [QueryClause], root: QueryNode?) {
    var numbers: [Int: Int] = [:]
    var kept: [QueryClause] = []
    root?.forEachClause { number, _ in
      guard numbers[number] == nil else { return }
      numbers[number] = kept.count
      kept.append(clauses[number])
    }
    self.clauses = kept
    self.root = root?.renumbered { numbers[$0] ?? 0 }
  }

  /// Any of `clauses`.
  init(anyOf clauses: [QueryClause]) {
    self.clauses = clauses
    root = QueryNode.joined(any: clauses.indices.map { .clause($0) })
  }

  /// Whether the text of an article must be read to decide.
  var needsText: Bool { clauses.contains(where: \.needsText) }

  /// Whether something is quoted, or asked for near something else.
  var hasPhrases: Bool { clauses.contains { $0.isQuoted || $0.proximity != nil } }

  /// Whether more clauses can only help an article.
  var isMonotone: Bool {
    var isMonotone = true
    root?.forEachClause { if $1 { isMonotone = false } }
    return isMonotone
  }

  /// The terms of all words, those that must be near one another included.
  var words: [UInt32] {
    clauses.flatMap { clause in (clause.proximity?.operands.joined()).map(Array.init) ?? [clause] }.flatMap {
      $0.alternatives.joined().map(\.queryTerm)
    }
  }

  /// Changes each clause, and those that must be near one another.
  mutating func changeClauses(_ change: (inout QueryClause) throws -> Void) rethrows {
    for number in clauses.indices {
      if let near = clauses[number].proximity {
        var operands = near.operands
        for operand in operands.indices {
          for place in operands[operand].indices { try change(&operands[operand][place]) }
        }
        clauses[number].proximity = .init(
          operands: operands, isOrdered: near.isOrdered, distance: near.distance)
      } else {
        try change(&clauses[number])
      }
    }
  }
}

extension ClauseTree: CustomStringConvertible {
  /// The tree as text: `AND(naval, NOT(OR("air base", country:Laos)))`.
  var description: String { root.map(text) ?? "everything" }

  /// A part of the tree as text.
  func text(of node: QueryNode) -> String {
    switch node {
    case .clause(let number): clauses[number].description
    case .filter(let filter): filter.description
    case .all(let nodes): "AND(\(nodes.map(text).joined(separator: ", ")))"
    case .any(let nodes): "OR(\(nodes.map(text).joined(separator: ", ")))"
    case .not(let node): "NOT(\(text(of: node)))"
    }
  }
}
