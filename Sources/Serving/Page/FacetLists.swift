import DatelineCore

/// The facets beside the results: check boxes with counts.
struct FacetLists {
  /// Values of a facet, and of one that was unfolded.
  static let few = 8
  static let many = 60

  let parameters: SearchParameters
  let address: Address
  /// The facet that is unfolded.
  let unfolded: String?

  /// The facets to count: names and countries where they were recognized.
  static func shown(_ set: ReaderSet) -> [Facet] {
    let recognized: Set<Facet> = [.country, .person, .organisation, .place]
    return Facet.allCases.filter { set.hasEntities || !recognized.contains($0) }
  }

  /// What a person reads of a filter's value, however it was typed.
  static func label(of filter: FacetFilter) -> String {
    let value = filter.facet == .country ? CountryTable.shared.code(of: filter.value) : nil
    return FacetValue.label(of: value ?? filter.value, in: filter.facet)
  }

  /// The values of the template, a list a facet.
  func values(_ facets: [FacetCounts]) -> [[String: Any]] {
    facets.compactMap { counts in
      let chosen = parameters.request.filters.filter { $0.facet == counts.facet && !$0.isExclusion }
      let isUnfolded = unfolded == counts.facet.rawValue
      let shown = counts.values.prefix(isUnfolded ? Self.many : Self.few)
      var values = shown.map { value in
        row(
          counts.facet, value.value, value.label, count: value.count, exact: counts.isExact,
          isChosen: chosen.contains { isSame($0, value.value) })
      }
      // What is chosen is shown, however few articles have it.
      for filter in chosen where !shown.contains(where: { isSame(filter, $0.value) }) {
        let count = counts.values.first { isSame(filter, $0.value) }?.count
        values.insert(
          row(
            counts.facet, filter.value, Self.label(of: filter), count: count,
            exact: counts.isExact, isChosen: true), at: 0)
      }
      guard !values.isEmpty else { return nil }
      var list: [String: Any] = ["name": Sentence.name(of: counts.facet), "values": values]
      if isUnfolded {
        list["more"] = ["href": "/" + address.query, "label": "Fewer"]
      } else if counts.distinct > shown.count {
        list["more"] = [
          "href": "/" + address.setting("more", counts.facet.rawValue).query,
          "label": "More (\(Sentence.number(counts.distinct - shown.count)))",
        ]
      }
      return list
    }
  }

  /// Spellings of one value choose the same.
  private func isSame(_ filter: FacetFilter, _ value: String) -> Bool {
    if filter.value == value { return true }
    if filter.facet == .country { return CountryTable.shared.code(of: filter.value) == value }
    return FacetKey.key(of: filter.value, in: filter.facet) == FacetKey.key(of: value, in: filter.facet)
  }

  private func row(
    _ facet: Facet, _ value: String, _ label: String, count: Int?, exact: Bool, isChosen: Bool
  ) -> [String: Any] {
    let filter = FacetFilter(facet, value)
    var narrowed = address
    narrowed.add(filter)
    return [
      "field": Address.name(of: filter), "value": value, "label": label, "chosen": isChosen,
      "href": "/" + narrowed.query, "count": count.map { (exact ? "" : "~") + Sentence.number($0) } ?? "0",
    ]
  }
}
