import DatelineCore

/// The address of a search on a page or in a feed, made anew from what was understood, so that nothing of what was typed goes through unread.
struct Address: Sendable {
  private var pairs: [(name: String, value: String)] = []

  /// What `parameters` ask for, without the place in the results.
  init(_ parameters: SearchParameters) {
    let request = parameters.request
    if !parameters.query.isEmpty { pairs.append(("q", parameters.query)) }
    for filter in request.filters { add(filter) }
    if let from = request.from { pairs.append(("from", from.description)) }
    if let to = request.to { pairs.append(("to", to.description)) }
    if request.order != .relevance { pairs.append(("sort", request.order.rawValue)) }
    if request.showsAllVersions { pairs.append(("all-versions", "true")) }
    if request.isPlain { pairs.append(("plain", "true")) }
    if request.quotesAreExact { pairs.append(("exact", "true")) }
    if request.includesEmbargoed { pairs.append(("include-embargoed", "true")) }
  }

  /// `?` and the parameters; empty when there are none.
  var query: String {
    pairs.isEmpty
      ? ""
      : "?"
        + pairs.map { PercentCoding.encode($0.name) + "=" + PercentCoding.encode($0.value) }.joined(
          separator: "&")
  }

  /// All of them, for the hidden fields of a form.
  var fields: [(name: String, value: String)] { pairs }

  mutating func add(_ filter: FacetFilter) { pairs.append((Self.name(of: filter), filter.value)) }

  mutating func remove(_ filter: FacetFilter) {
    pairs.removeAll { $0.name == Self.name(of: filter) && $0.value == filter.value }
  }

  /// Gives `name` one value, or none.
  mutating func set(_ name: String, _ value: String?) {
    pairs.removeAll { $0.name == name }
    if let value { pairs.append((name, value)) }
  }

  func setting(_ name: String, _ value: String?) -> Address {
    var address = self
    address.set(name, value)
    return address
  }

  static func name(of filter: FacetFilter) -> String {
    (filter.isExclusion ? "not-" : "") + filter.facet.rawValue
  }

  /// The path of an article's page.
  static func article(_ id: String) -> String { "/articles/" + PercentCoding.encode(id) }
}
