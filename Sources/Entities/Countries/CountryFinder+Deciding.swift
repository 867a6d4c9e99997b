/// Deciding what the candidates of an article mean.
extension CountryFinder {
  /// Decides on all candidates; those kept have a ``CountryCandidate/sense``.
  func finish() {
    pairWithRegions()
    markCompanies()
    for index in candidates.indices where isBeyondDoubt(candidates[index]) {
      guard let country = onlyCountry(of: candidates[index]) else { continue }
      decide(index, country: country)
      if !candidates[index].signs.contains(.isInOrganisation) {
        support.add(country, kind: sense(of: candidates[index]).kind, part: candidates[index].part)
      }
    }
    for index in candidates.indices where candidates[index].sense < 0 {
      let candidate = candidates[index]
      guard let country = onlyCountry(of: candidate) ?? likeliestCountry(of: candidate),
        isBeyondDoubt(candidate) || isSupported(candidate, country: country)
      else { continue }
      decide(index, country: country)
    }
    markNamesakeCompanies()
    renameStates()
  }

  /// A country that the article knows by one word alone, which a company bears: Gibraltar Financial Corp, later `Gibraltar said`.
  private func markNamesakeCompanies() {
    for word in companies {
      let bearers = candidates.indices.filter {
        candidates[$0].sense >= 0 && candidates[$0].units.count == 1
          && units[Int(candidates[$0].units.lowerBound)].word == word
          && sense(of: candidates[$0]).kind == .name
      }
      guard let first = bearers.first, !bearers.contains(where: { candidates[$0].signs.contains(.isLocated) })
      else { continue }
      let named = candidates.reduce(0) {
        $0 + ($1.sense >= 0 && $1.country == candidates[first].country ? 1 : 0)
      }
      if named == bearers.count {
        for index in bearers { candidates[index].signs.insert(.isInOrganisation) }
      }
    }
  }

  /// A place whose name a company of the article bears means the company where nothing shows a place: Galveston Resources Ltd, later
  /// `Galveston said`.
  private func markCompanies() {
    guard !companies.isEmpty else { return }
    for index in candidates.indices where candidates[index].units.count == 1 {
      let candidate = candidates[index]
      guard !candidate.signs.contains(.isLocated), candidate.part != .dateline,
        companies.contains(units[Int(candidate.units.lowerBound)].word),
        let sense = allowedSenses(of: candidate).first(where: { _ in true }),
        [.city, .region].contains(lexicon.senses[Int(sense)].kind)
      else { continue }
      candidates[index].signs.insert(.isInOrganisation)
    }
  }

  private func sense(of candidate: CountryCandidate) -> PlaceSense { lexicon.senses[Int(candidate.sense)] }

  private func decide(_ index: Int, country: UInt16) {
    candidates[index].country = country
    candidates[index].sense =
      allowedSenses(of: candidates[index]).first {
        lexicon.senses[Int($0)].country == country
      } ?? candidates[index].senses.lowerBound
  }

  private func allowedSenses(of candidate: CountryCandidate) -> some Sequence<Int32> {
    candidate.senses.lazy.filter { candidate.allowed & 1 << UInt32($0 - candidate.senses.lowerBound) != 0 }
  }

  private func onlyCountry(of candidate: CountryCandidate) -> UInt16? {
    if candidate.forced >= 0 { return UInt16(candidate.forced) }
    var only: UInt16?
    for index in allowedSenses(of: candidate) {
      let country = lexicon.senses[Int(index)].country
      if let only, only != country { return nil }
      only = country
    }
    return only
  }

  // MARK: Doubts

  /// Whether the form means a place here, whichever of its namesakes.
  private func isBeyondDoubt(_ candidate: CountryCandidate) -> Bool {
    if candidate.signs.contains(.isLocated), !candidate.signs.contains(.isPerson) { return true }
    guard let index = allowedSenses(of: candidate).first(where: { _ in true }) else { return false }
    let sense = lexicon.senses[Int(index)]
    if sense.kind == .demonym || sense.kind == .metonym || sense.kind == .prefix
      || sense.kind == .abbreviation
    {
      return !(sense.doubts.contains(.word) && candidate.signs.contains(.isUnproven))
    }
    if candidate.signs.contains(.isPerson) { return false }
    if sense.kind != .name, candidate.signs.contains(.isAcronym) { return false }
    if candidate.units.count == 1, persons.contains(units[Int(candidate.units.lowerBound)].word) {
      return false
    }
    if sense.doubts.contains(.needsPlace) { return false }
    if candidate.signs.contains(.isNamedPlace) {
      return !(sense.doubts.contains(.word) && candidate.signs.contains(.isUnproven))
    }
    if sense.doubts.contains(.word), sense.kind != .name || candidate.signs.contains(.isUnproven) {
      return false
    }
    if sense.doubts.contains(.givenName), candidate.signs.contains(.mayBeGivenName) { return false }
    return true
  }

  /// Whether the article says enough of the country to believe a form in doubt.
  private func isSupported(_ candidate: CountryCandidate, country: UInt16) -> Bool {
    let sense = lexicon.senses[Int(candidate.senses.lowerBound)]
    guard sense.kind == .metonym || !candidate.signs.contains(.isPerson) else { return false }
    if sense.kind == .city, candidate.signs.contains(.isAcronym) { return false }
    if sense.doubts.contains(.givenName), candidate.signs.contains(.mayBeGivenName) { return false }
    let isSmall =
      sense.doubts.contains(.needsPlace)
      && !(sense.doubts == .needsPlace && candidate.signs.contains(.isNamedPlace))
    return support.count(country) >= (isSmall ? 2 : 1)
  }

  // MARK: Namesakes

  private func likeliestCountry(of candidate: CountryCandidate) -> UInt16? {
    var best: (country: UInt16, score: Double)?
    for index in allowedSenses(of: candidate) {
      let sense = lexicon.senses[Int(index)]
      let score = score(of: sense)
      if score > best?.score ?? -.infinity { best = (sense.country, score) }
    }
    return best?.country
  }

  /// How likely a sense is: what is better known, and what else the article names.
  private func score(of sense: PlaceSense) -> Double {
    let country = Int(sense.country)
    let names = Self.bits(Int(support.names[country]))
    let places = Self.bits(Int(support.places[country]))
    var score: Double
    switch sense.kind {
    case .name, .demonym, .abbreviation, .prefix: score = 1 + 1.2 * names + 0.8 * places
    case .metonym: score = 0.8 + names + 0.8 * places
    case .region, .regionAbbreviation: score = 0.9 + 0.4 * names + 0.9 * places
    case .city:
      score =
        0.07 * Self.bits(Int(sense.thousands)) + (sense.isCapital ? 0.3 : 0) + 0.7 * names + 0.9 * places
    case .hint, .not: return -.infinity
    }
    if sense.doubts.contains(.word) { score -= 0.3 }
    // While Zaire was Zaire, Congo was the other one.
    if let year, let until = lexicon.namedOtherwise[sense.country], year <= until { score -= 2 }
    score += 0.5 * Double(min(3, support.hints[country]))
    if support.isInDateline[country] { score += 1 }
    let named = lexicon.neighbours[country].reduce(0) { $0 + (support.names[Int($1)] > 0 ? 1 : 0) }
    return score + 0.3 * Double(min(2, named))
  }

  /// The binary logarithm of `count` + 1, straight between the powers of two.
  private static func bits(_ count: Int) -> Double {
    let value = Double(count + 1)
    return Double(value.exponent) + value.significand - 1
  }

  // MARK: Athens, Georgia

  /// A place with a region or a country behind its comma lies in it.
  private func pairWithRegions() {
    guard candidates.count > 1 else { return }
    for index in 0..<candidates.count - 1 where candidates[index].isBeforeComma {
      let common = countries(of: candidates[index], kinds: [.city, .region, .name])
        .filter(countries(of: candidates[index + 1], kinds: [.region, .regionAbbreviation, .name]).contains)
      if let country = common.first, common.count == 1 || candidates[index].forced < 0 {
        for paired in [index, index + 1] {
          candidates[paired].forced = Int32(country)
          candidates[paired].signs.insert(.isLocated)
          candidates[paired].signs.remove(.isInOrganisation)
        }
      } else if let region = onlyCountry(of: candidates[index + 1]),
        candidates[index].part == .dateline || liesIn(index, region: region)
      {
        candidates[index].forced = Int32(region)
        candidates[index].signs.insert(.isLocated)
        candidates[index + 1].signs.insert(.isLocated)
      }
    }
  }

  private func countries(of candidate: CountryCandidate, kinds: [PlaceSense.Kind]) -> [UInt16] {
    var countries: [UInt16] = []
    for index in allowedSenses(of: candidate) {
      let sense = lexicon.senses[Int(index)]
      if kinds.contains(sense.kind), !countries.contains(sense.country) { countries.append(sense.country) }
    }
    return countries
  }

  /// Whether a city that the tables know elsewhere is said to lie in the region: `Paris, Texas`, and not `Beijing, Japan said`.
  private func liesIn(_ index: Int, region: UInt16) -> Bool {
    let sense = lexicon.senses[Int(candidates[index + 1].senses.lowerBound)]
    let city = allowedSenses(of: candidates[index]).map { lexicon.senses[Int($0)] }
    guard city.contains(where: { $0.kind == .city }) else { return false }
    if sense.kind == .region || sense.kind == .regionAbbreviation { return true }
    guard sense.kind == .name, !city.contains(where: { $0.isCapital || $0.thousands >= 500 }) else {
      return false
    }
    let after = Int(candidates[index + 1].units.upperBound)
    return after >= units.count || units[after].hint.contains(.isPunctuation)
  }

  // MARK: Former states

  /// A state that only changed its name goes by the new one in later copy, and where both are named.
  private func renameStates() {
    for index in candidates.indices where candidates[index].sense >= 0 {
      guard let (country, until) = lexicon.renamed[candidates[index].country] else { continue }
      let isLater = year.map { $0 > until } ?? (support.names[Int(country)] > 0)
      if isLater { candidates[index].country = country }
    }
  }
}
