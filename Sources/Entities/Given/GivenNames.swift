import Articles

/// The people, organisations and places that an agency gives with an article. They win over what is recognized in the text: the agency knows
/// whom it means.
public struct GivenNames: Sendable {
  /// Each once, in the order of the agency; countries are left to ``countries``.
  public private(set) var names: [GivenName] = []
  /// ISO 3166 codes of the countries among its places.
  public private(set) var countries: [String] = []

  /// What the agency gives with `article`.
  public init(_ article: Article) {
    let metadata = article.metadata
    add(metadata.people, .person)
    add(metadata.organisations, .organisation)
    add(metadata.places, .place)
  }

  /// Whether there are none.
  public var isEmpty: Bool { names.isEmpty && countries.isEmpty }

  private mutating func add(_ coded: [CodedName], _ kind: EntityMention.Kind) {
    for name in coded.prefix(FacetNames.most) {
      if kind == .place, let country = Self.country(name) {
        if !countries.contains(country) { countries.append(country) }
      } else if let given = GivenName(name, kind: kind, rank: names.count),
        !names.contains(where: { $0.kind == kind && $0.isSame(as: given) })
      {
        names.append(given)
      }
    }
  }

  /// The country that a place is, by its name or by a code of ISO 3166.
  private static func country(_ name: CodedName) -> String? {
    if let label = name.name { return CountryTable.shared.code(of: label) }
    guard let code = name.code, let last = code.split(whereSeparator: { ":/".contains($0) }).last,
      (2...3).contains(last.count)
    else { return nil }
    return CountryTable.shared.code(of: String(last))
  }

  // MARK: Facets

  /// The values of the recognizer's `names` with the agency's in front, and none twice.
  func joined(with names: FacetNames) -> FacetNames {
    var joined = FacetNames()
    joined.people = values(.person, with: names.people)
    joined.organisations = values(.organisation, with: names.organisations)
    joined.places = values(.place, with: names.places)
    return joined
  }

  private func values(_ kind: EntityMention.Kind, with recognized: [String]) -> [String] {
    let spanKind: NameSpan.Kind =
      kind == .person ? .person : kind == .organisation ? .organisation : .place
    var given = names.filter { $0.kind == kind }.map { (name: $0, label: $0.label) }
    var others: [String] = []
    for label in recognized {
      let form = NameForm(
        kind: spanKind, label: label, words: FacetKey.words(of: label), count: 1, rank: 0)
      if let place = given.firstIndex(where: { $0.name.isCalled(form) }) {
        // A word without a code, such as the surnames of some archives, is a hint and not a name.
        if given[place].name.code == nil, form.words.count > given[place].name.words.count {
          given[place].label = label
        }
      } else if !names.contains(where: { $0.kind != kind && $0.isSurelyCalled(form) }) {
        others.append(label)
      }
    }
    return Array((given.map(\.label) + others).prefix(FacetNames.most))
  }
}

extension GivenName {
  fileprivate func isSame(as other: GivenName) -> Bool {
    if code != nil, code == other.code { return true }
    // `Grosseto` is `Grosseto, Italy`, but Paris, Texas, is not Paris, France.
    return FacetKey.words(of: label) == FacetKey.words(of: other.label)
      || (other.forms.count == 1 && isWritten(other.words)) || (forms.count == 1 && other.isWritten(words))
  }
}
