/// Joins what the sequence model and the finder of countries found into one list of mentions.
struct MentionMerger {
  let words: [Word]
  let codes: [String]

  /// The mentions in order of place, longer ones first.
  ///
  /// A country's name, a city or a region is a place besides; a place of the model's that is one, or ends in one, gets its code.
  func mentions(names: [NameSpan], countries: [CountryMention]) -> [EntityMention] {
    var mentions: [EntityMention] = []
    mentions.reserveCapacity(names.count + countries.count * 2)
    var nextCountry = 0
    for name in names {
      guard let kind = kind(of: name) else { continue }
      while nextCountry < countries.count, countries[nextCountry].words.upperBound <= name.words.lowerBound {
        nextCountry += 1
      }
      let code = kind == .place ? self.code(of: name, countries: countries[nextCountry...]) : nil
      let title = kind == .person ? name.title.map(byteRange) : nil
      mentions.append(
        EntityMention(kind: kind, byteRange: byteRange(of: name.words), code: code, titleRange: title))
    }
    var nextName = 0
    for country in countries {
      let code = codes[Int(country.country)]
      mentions.append(EntityMention(kind: .country, byteRange: country.byteRange, code: code))
      while nextName < names.count, names[nextName].words.upperBound <= country.words.lowerBound {
        nextName += 1
      }
      let isCovered = nextName < names.count && names[nextName].words.lowerBound < country.words.upperBound
      if country.kind == .name || country.kind == .place, !country.isGlued, !isCovered {
        mentions.append(EntityMention(kind: .place, byteRange: country.byteRange, code: code))
      }
    }
    mentions.sort {
      ($0.byteRange.lowerBound, $1.byteRange.upperBound, $0.kind.order)
        < ($1.byteRange.lowerBound, $0.byteRange.upperBound, $1.kind.order)
    }
    return mentions
  }

  private func kind(of name: NameSpan) -> EntityMention.Kind? {
    switch name.kind {
    case .person: .person
    case .organisation: .organisation
    case .place: .place
    case .other: nil
    }
  }

  private func byteRange(of range: Range<Int>) -> Range<Int> {
    Int(words[range.lowerBound].start)..<Int(words[range.upperBound - 1].end)
  }

  /// The country of the last place within a name.
  private func code(of name: NameSpan, countries: ArraySlice<CountryMention>) -> String? {
    var code: String?
    for country in countries {
      guard country.words.lowerBound < name.words.upperBound else { break }
      if country.words.upperBound <= name.words.upperBound, country.kind == .name || country.kind == .place {
        code = codes[Int(country.country)]
      }
    }
    return code
  }
}

extension EntityMention.Kind {
  /// The order of mentions of the same words.
  fileprivate var order: Int { self == .country ? 0 : 1 }
}
