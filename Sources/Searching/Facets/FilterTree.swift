import Articles
import Entities
import Indexing
import Xapian

/// What articles must satisfy besides the words of a query.
struct FilterTree {
  /// The keys of the values wanted, by facet.
  private(set) var wanted: [Facet: Set<[UInt8]>] = [:]
  private(set) var unwanted: [Facet: Set<[UInt8]>] = [:]
  let from: PublicationDate?
  let to: PublicationDate?
  /// What it was made of.
  private let filters: [FacetFilter]

  /// Lets everything through.
  static let none = FilterTree()

  var isEmpty: Bool { filters.isEmpty && from == nil && to == nil }

  private init() {
    from = nil
    to = nil
    filters = []
  }

  /// - Throws: ``QueryError`` when a value is none that its facet can have.
  init(_ filters: [FacetFilter], from: PublicationDate?, to: PublicationDate?) throws(QueryError) {
    self.from = from
    self.to = to
    self.filters = filters
    for filter in filters {
      let key = try FacetValue.key(of: filter.value, in: filter.facet)
      if filter.isExclusion {
        unwanted[filter.facet, default: []].insert(key)
      } else {
        wanted[filter.facet, default: []].insert(key)
      }
    }
  }

  /// Each part as it would be typed, with the tree without it: the values wanted of a facet, those not wanted, the dates.
  var parts: [(text: String, rest: FilterTree)] {
    var parts: [(String, FilterTree)] = []
    for isExclusion in [false, true] {
      for facet in Facet.allCases {
        let own = filters.filter { $0.facet == facet && $0.isExclusion == isExclusion }
        let others = filters.filter { $0.facet != facet || $0.isExclusion != isExclusion }
        // What was made of all can be made of some.
        guard !own.isEmpty, let rest = try? FilterTree(others, from: from, to: to) else { continue }
        parts.append((own.map(\.description).joined(separator: " "), rest))
      }
    }
    if from != nil || to != nil, let rest = try? FilterTree(filters, from: nil, to: nil) {
      parts.append((QueryFilter.dates(from: from, to: to).description, rest))
    }
    return parts
  }

  /// The values wanted, in a stable order.
  var wantedValues: [(facet: Facet, key: [UInt8])] {
    Facet.allCases.flatMap { facet in
      (wanted[facet] ?? []).sorted { $0.lexicographicallyPrecedes($1) }.map { (facet, $0) }
    }
  }

  /// `query` narrowed to what the filters let through.
  ///
  /// - Parameter ignored: A facet whose wanted values do not count, so that its other values stay visible in its own counts.
  func narrow(_ query: Query, ignoring ignored: Facet? = nil) -> Query {
    var query = query
    for facet in Facet.allCases where facet != ignored {
      if let keys = wanted[facet] { query = .filter(query, by: any(of: keys, in: facet)) }
    }
    if from != nil || to != nil { query = .filter(query, by: Self.dates(from: from, to: to)) }
    let left = Facet.allCases.compactMap { facet in unwanted[facet].map { any(of: $0, in: facet) } }
    return left.isEmpty ? query : .andNot(query, .or(left))
  }

  /// The articles that satisfy one filter.
  static func query(for filter: QueryFilter) -> Query {
    switch filter {
    case .facet(let facet, _, let key): .term(FacetField.term(for: key, in: facet))
    case .id(let id): .term(Schema.uniqueTerm(forID: id))
    case .dates(let from, let to): dates(from: from, to: to)
    case .since(let date): dates(from: date, to: nil)
    case .undated: .term(Schema.undatedTerm)
    }
  }

  private static func dates(from: PublicationDate?, to: PublicationDate?) -> Query {
    .valueRange(
      slot: Schema.dateSlot, from: from.map { sortableKey(Double($0.secondsSinceEpoch)) } ?? earliest,
      to: to.map { sortableKey(Double($0.lastSecond)) })
  }

  /// The least key that any date has, so that a range without a beginning still leaves out the undated.
  private static var earliest: [UInt8] { sortableKey(-1e15) }

  private func any(of keys: Set<[UInt8]>, in facet: Facet) -> Query {
    .or(keys.sorted { $0.lexicographicallyPrecedes($1) }.map { .term(FacetField.term(for: $0, in: facet)) })
  }
}
