import Indexing

/// NEAR and ADJ.
extension QueryParser {
  mutating func near(depth: Int, field: TextField?) throws(QueryError) -> QueryNode? {
    let start = offset
    let first = try operand(depth: depth, field: field)
    guard case .near(let nearness) = current?.kind else { return first }
    hasOperators = true
    var nodes = [(first, start)]
    while let lexeme = current, case .near(let other) = lexeme.kind {
      guard other == nearness else {
        throw .mixedNearness(query: query, offset: lexeme.range.lowerBound)
      }
      next += 1
      let start = offset
      guard beginsOperand(allowingSigns: false) else {
        throw .missingOperand(query: query, offset: start, isBefore: false)
      }
      nodes.append((try operand(depth: depth, field: field), start))
    }
    var operands: [[QueryClause]] = []
    for (node, start) in nodes {
      guard let node else { continue }
      guard let alternatives = simpleClauses(node) else { throw .notNear(query: query, offset: start) }
      operands.append(alternatives)
    }
    guard operands.count > 1 else { return nodes.compactMap(\.0).first }
    guard operands.count <= Self.mostOperands else {
      throw .notNear(query: query, offset: nodes[Self.mostOperands].1)
    }
    guard Set(operands.flatMap { $0.map(\.field) }).count == 1 else {
      throw .notNear(query: query, offset: nodes.last?.1 ?? start)
    }
    return intern(Self.clause(operands, nearness))
  }

  /// Parts of a chain, and choices in one of them.
  static let mostOperands = 16

  static func clause(_ operands: [[QueryClause]], _ nearness: QueryLexeme.Nearness) -> QueryClause {
    var clause = QueryClause(
      text: operands.map { $0.map(\.text).joined(separator: " OR ") }.joined(separator: " … "))
    clause.proximity = .init(operands: operands, isOrdered: nearness.isOrdered, distance: nearness.distance)
    clause.field = operands.first?.first?.field
    return clause
  }

  /// The clauses of a node that is one, or of which any will do.
  private func simpleClauses(_ node: QueryNode) -> [QueryClause]? {
    let nodes: [QueryNode]
    if case .any(let several) = node { nodes = several } else { nodes = [node] }
    var found: [QueryClause] = []
    for case .clause(let number) in nodes where clauses[number].proximity == nil {
      found.append(clauses[number])
    }
    return found.count == nodes.count && found.count <= Self.mostOperands ? found : nil
  }
}
