/// What was decided, for the recognizer.
extension CountryFinder {
  /// The country pointers of each country in the article, in order of first appearance.
  func tallies() -> [CountryTally] {
    var tallies: [CountryTally] = []
    for candidate in candidates where candidate.sense >= 0 {
      let kind = kind(of: candidate)
      if let known = tallies.firstIndex(where: { $0.country == candidate.country }) {
        tallies[known].add(candidate.part, kind)
      } else {
        var tally = CountryTally(country: candidate.country)
        tally.add(candidate.part, kind)
        tallies.append(tally)
      }
    }
    return tallies
  }

  /// Appends what the body holds to `mentions`, in order.
  func appendBodyMentions(to mentions: inout [CountryMention]) {
    for candidate in candidates where candidate.sense >= 0 && candidate.part.isBody {
      let kind = kind(of: candidate)
      guard kind != .organisation else { continue }
      let first = units[Int(candidate.units.lowerBound)]
      let last = units[Int(candidate.units.upperBound) - 1]
      mentions.append(
        CountryMention(
          country: candidate.country, kind: kind, byteRange: Int(first.start)..<Int(last.end),
          words: Int(first.index)..<Int(last.index) + 1, isGlued: candidate.signs.contains(.isGlued)))
    }
  }

  /// The bytes that each country's candidates take in the text of their part.
  func forms(of country: UInt16) -> [(part: ArticlePart, byteRange: Range<Int>)] {
    candidates.filter { $0.sense >= 0 && $0.country == country && kind(of: $0) != .organisation }.map {
      let first = units[Int($0.units.lowerBound)]
      return ($0.part, Int(first.start)..<Int(units[Int($0.units.upperBound) - 1].end))
    }
  }

  private func kind(of candidate: CountryCandidate) -> CountryMention.Kind {
    let kind = lexicon.senses[Int(candidate.sense)].kind
    if candidate.signs.contains(.isInOrganisation), kind != .metonym { return .organisation }
    if candidate.signs.contains(.isMoney), kind.isCountry { return .currency }
    switch kind {
    case .name, .abbreviation: return .name
    case .demonym, .prefix: return .demonym
    case .metonym: return .metonym
    case .city, .region, .regionAbbreviation, .hint, .not: return .place
    }
  }
}

extension ArticlePart {
  /// Whether it is a part of the body.
  var isBody: Bool { self != .headline && self != .dateline }
}
