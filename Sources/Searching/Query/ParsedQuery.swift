import Entities
import TextAnalysis

/// A query as it was understood.
///
/// ```swift
/// print(try ParsedQuery(SearchRequest("naval base -air"), analyzer: Analyzer()))  // AND(naval, base, NOT(air))
/// ```
public struct ParsedQuery {
  /// What articles must satisfy, but for ``facetFilters``.
  var tree: ClauseTree
  /// The facets that stand beside the query's words: of one kind any, and their own counts ignore them.
  var facetFilters: [FacetFilter] = []
  /// The clauses that must be there even where only some of the words are.
  private let required: Set<QueryClause.Demand>
  /// Whether articles with some of the words may be shown where none has them all.
  private let mayLoosen: Bool
  /// What a person should know, such as a limit that was met.
  public private(set) var notices: [String] = []
  /// The bytes of the query with everything blank but words and phrases: what a spelling can be suggested for.
  let spelledText: [UInt8]

  /// Parses the query of a request.
  ///
  /// - Throws: ``QueryError`` with the place of what is wrong.
  public init(_ request: SearchRequest, analyzer: Analyzer) throws(QueryError) {
    let query = request.query
    let lexemes = request.isPlain ? QueryLexer.words(of: query) : try QueryLexer.lexemes(of: query)
    let maker = ClauseMaker(request, lexemes: lexemes, analyzer: analyzer)
    spelledText = maker.text(ofLexemes: lexemes) { lexeme in
      if case .phrase = lexeme.kind { return true }
      // The word before a star is not a whole one.
      return lexeme.kind == .word && !maker.text(of: lexeme.content).contains("*")
    }
    var parser = QueryParser(query, lexemes: lexemes, maker: maker, now: request.now)
    let items = try parser.parse()
    let (nodes, facetFilters) = Self.split(items)
    self.facetFilters = facetFilters
    mayLoosen = !parser.hasOperators
    tree = ClauseTree(parser.clauses, root: QueryNode.joined(all: nodes))
    required = Set(parser.required.map { parser.clauses[$0].demand })

    let isFiltered = !request.filters.isEmpty || request.from != nil || request.to != nil
    guard tree.root != nil || !facetFilters.isEmpty || isFiltered || request.isQueryOptional else {
      throw .noWords(query: query)
    }
    if parser.leftOut > 0 {
      notices.append(
        "the query has \(max(parser.clauses.count, QueryParser.mostClauses + 1)) different words; "
          + "the first \(QueryParser.mostClauses) were searched for")
    }
    if parser.hasCutPhrase {
      notices.append("of a phrase the first \(ClauseMaker.mostPhraseWords) words were searched for")
    }
  }

  // MARK: What stands at the top

  /// The nodes to be joined by AND, and the facets to filter by.
  private static func split(_ items: [QueryParser.Item]) -> (nodes: [QueryNode], filters: [FacetFilter]) {
    var nodes: [QueryNode] = []
    var filters: [FacetFilter] = []
    var placeOfKind: [String: Int] = [:]
    for item in items {
      if let facets = facetFilters(of: item, among: items) {
        filters += facets
      } else if case .filter(let filter) = item.node, !item.isExplicit {
        if let place = placeOfKind[filter.kind] {
          var values = [nodes[place]]
          if case .any(let several) = nodes[place] { values = several }
          nodes[place] = .any(values + [item.node])
        } else {
          placeOfKind[filter.kind] = nodes.count
          nodes.append(item.node)
        }
      } else if case .all(let parts) = item.node {
        for part in parts where !nodes.contains(part) { nodes.append(part) }
      } else {
        nodes.append(item.node)
      }
    }
    return (nodes, filters)
  }

  /// What an item filters by when it is values of one facet; `nil` when it must be joined with the words.
  private static func facetFilters(
    of item: QueryParser.Item, among items: [QueryParser.Item]
  ) -> [FacetFilter]? {
    if case .not(let node) = item.node, let (facet, values) = facetValues(of: node) {
      return values.map { FacetFilter(facet, $0, isExclusion: true) }
    }
    guard let (facet, values) = facetValues(of: item.node) else { return nil }
    let ofSameFacet = items.filter { facetValues(of: $0.node)?.facet == facet }
    guard !item.isExplicit && !ofSameFacet.contains(where: \.isExplicit) || ofSameFacet.count == 1 else {
      return nil
    }
    return values.map { FacetFilter(facet, $0) }
  }

  private static func facetValues(of node: QueryNode) -> (facet: Facet, values: [String])? {
    var nodes = [node]
    if case .any(let several) = node { nodes = several }
    var facet: Facet?
    var values: [String] = []
    for node in nodes {
      guard case .filter(.facet(let other, let value, _)) = node, facet == nil || facet == other else {
        return nil
      }
      facet = other
      values.append(value)
    }
    return facet.map { ($0, values) }
  }

  // MARK: Some of the words

  /// What articles have that have some of the words: whatever the query insists on, and one of its other words and phrases, compounds taken
  /// apart. `nil` where the query allows no less than all.
  var some: ClauseTree? {
    guard mayLoosen, let root = tree.root else { return nil }
    var clauses = tree.clauses
    var numbers: [QueryClause.Demand: Int] = [:]
    var kept: [QueryNode] = []
    var loose: [QueryNode] = []
    var insisted: [QueryNode] = []
    for node in root.conjuncts {
      guard case .clause(let number) = node, isLoose(number) else {
        kept.append(node)
        if case .clause = node { insisted.append(node) }
        continue
      }
      for part in tree.clauses[number].parts {
        if let known = numbers[part.demand] {
          clauses[known].count += part.count
        } else {
          numbers[part.demand] = clauses.count
          loose.append(.clause(clauses.count))
          clauses.append(part)
        }
      }
    }
    guard loose.count + insisted.count > 1, let any = QueryNode.joined(any: loose + insisted.prefix(1)) else {
      return nil
    }
    guard !loose.isEmpty else { return nil }
    return ClauseTree(clauses, root: QueryNode.joined(all: kept + [any]))
  }

  private func isLoose(_ number: Int) -> Bool {
    let clause = tree.clauses[number]
    return !required.contains(clause.demand) && clause.field == nil && clause.proximity == nil
  }
}

extension ParsedQuery: CustomStringConvertible {
  /// What was understood, in prefix form: `AND("naval base", OR(Laos, title:cambod*), country:KH)`.
  public var description: String {
    var parts = (tree.root?.conjuncts ?? []).map { node in
      if case .clause(let number) = node, required.contains(tree.clauses[number].demand) {
        return "+" + tree.text(of: node)
      }
      return tree.text(of: node)
    }
    for facet in Facet.allCases {
      let wanted = facetFilters.filter { $0.facet == facet && !$0.isExclusion }.map(\.description)
      if wanted.count > 1 { parts.append("OR(\(wanted.joined(separator: ", ")))") } else { parts += wanted }
    }
    for filter in facetFilters where filter.isExclusion {
      parts.append("NOT(\(FacetFilter(filter.facet, filter.value)))")
    }
    return parts.count > 1 ? "AND(\(parts.joined(separator: ", ")))" : parts.first ?? "everything"
  }
}
