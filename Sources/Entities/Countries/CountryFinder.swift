/// Finds what points to countries in an article: its headline, its dateline and its body, read one after the other.
///
///     finder.begin(year: 2025)
///     finder.read(words, sentences: sentences, names: [], table: table)
///     finder.finish()
///
/// All texts are read before anything is decided, because a namesake is told by what else the article names.
final class CountryFinder {
  let lexicon = PlaceLexicon.shared
  private var reader = WordReader(lexicon: .shared)

  /// Forgets all words, for a table that begins anew.
  func forgetWords() { reader = WordReader(lexicon: .shared) }

  private(set) var units: [Unit] = []
  var candidates: [CountryCandidate] = []
  /// The words of the vocabulary that the article uses as somebody's surname.
  var persons: [Int32] = []
  /// The words that stand at the head of a company's name.
  var companies: [Int32] = []
  var support: CountrySupport
  var year: Int?

  init() { support = CountrySupport(count: PlaceLexicon.shared.codes.count) }

  /// Begins another article.
  func begin(year: Int?) {
    self.year = year
    units.removeAll(keepingCapacity: true)
    candidates.removeAll(keepingCapacity: true)
    persons.removeAll(keepingCapacity: true)
    companies.removeAll(keepingCapacity: true)
    support.removeAll()
  }

  /// Reads a text of the article.
  ///
  /// - Parameter names: What the sequence model found in the same words, so that `American Airlines` and `George Washington` are not
  ///   taken for countries.
  func read(_ words: [Word], sentences: [SentenceWords], names: [NameSpan], table: WordTable) {
    var name = 0
    for sentence in sentences {
      let first = units.count
      let isShouted = isShouted(words, sentence: sentence.words, table: table)
      reader.read(
        words, range: sentence.words, table: table, placeHint: isShouted ? .isShouted : [], into: &units)
      find(from: first, part: sentence.part, names: names, name: &name)
    }
  }

  /// Whether nearly all words of a sentence are in capitals, so that a capital proves nothing.
  private func isShouted(_ words: [Word], sentence: Range<Int>, table: WordTable) -> Bool {
    var shouted = 0
    var spoken = 0
    for index in sentence {
      let traits = table[words[index].id]
      guard traits.contains(.hasLetter) else { continue }
      if !traits.contains(.isAllCapitals) {
        spoken += 1
        // A sentence of ordinary copy shows it soon.
        if spoken > 4, spoken > shouted { return false }
      } else if !traits.contains(.isDotted) {
        shouted += 1
      }
    }
    return shouted >= 2 && shouted > spoken * 3
  }

  private func find(from first: Int, part: ArticlePart, names: [NameSpan], name: inout Int) {
    var index = first
    var lastEnd = -1
    while index < units.count {
      let root = lexicon.root(of: units[index].word)
      guard root >= 0 else {
        index += 1
        continue
      }
      var node = root
      var end = index
      var best: (end: Int, senses: Range<Int>, allowed: UInt32)?
      while node >= 0 {
        end += 1
        let senses = lexicon.senses(at: node)
        if !senses.isEmpty {
          let allowed = allowedSenses(of: senses, from: index, to: end, first: first, part: part)
          if allowed != 0 { best = (end, senses, allowed) }
        }
        guard end < units.count else { break }
        node = lexicon.child(of: node, by: units[end].word)
      }
      guard let best else {
        index += 1
        continue
      }
      take(
        best.senses, allowed: best.allowed, from: index, to: best.end, first: first, lastEnd: lastEnd,
        part: part, names: names, name: &name)
      index = best.end
      lastEnd = best.end
    }
  }

  /// Which senses the letters allow.
  private func allowedSenses(
    of senses: Range<Int>, from start: Int, to end: Int, first: Int, part: ArticlePart
  ) -> UInt32 {
    var allowed: UInt32 = 0
    for index in senses where index - senses.lowerBound < 32 {
      let sense = lexicon.senses[index]
      guard sense.isAcronym ? isAllCapitals(start..<end) : hasCapitals(sense.capitals, from: start, to: end)
      else { continue }
      switch sense.kind {
      case .prefix:
        guard end < units.count, units[end].hint.contains(.isGlued) else { continue }
      case .regionAbbreviation:
        guard start >= first + 2, units[start - 1].hint.contains(.isComma),
          units[start - 2].hint.contains(.isCapitalised)
        else { continue }
      default: break
      }
      allowed |= 1 << UInt32(index - senses.lowerBound)
    }
    return allowed
  }

  private func isAllCapitals(_ range: Range<Int>) -> Bool {
    range.allSatisfy { units[$0].hint.contains(.isAllCapitals) }
  }

  private func hasCapitals(_ capitals: UInt16, from start: Int, to end: Int) -> Bool {
    var capitals = capitals
    var index = start
    while capitals != 0 {
      if capitals & 1 != 0, !units[index].hint.contains(.isCapitalised) { return false }
      capitals >>= 1
      index += 1
    }
    return true
  }

  private func take(
    _ senses: Range<Int>, allowed: UInt32, from start: Int, to end: Int, first: Int, lastEnd: Int,
    part: ArticlePart, names: [NameSpan], name: inout Int
  ) {
    var allowed = allowed
    for index in senses where allowed & 1 << UInt32(index - senses.lowerBound) != 0 {
      let sense = lexicon.senses[index]
      // A phrase that means no country takes its words out of play.
      if sense.kind == .not { return }
      if sense.kind == .hint {
        support.addHint(sense.country)
        allowed &= ~(1 << UInt32(index - senses.lowerBound))
      }
    }
    guard allowed != 0, !isTicker(start, end, first: first) else { return }
    let around = NameAround(units: units, first: first, start: start, end: end, isHeadline: part == .headline)
    let beforeRoot = end < units.count && lexicon.root(of: units[end].word) >= 0
    guard !around.isInHyphenatedName(afterMatch: lastEnd == start, beforeRoot: beforeRoot) else { return }
    var signs = around.signs
    if part == .dateline {
      guard isWholePlace(start, end, first: first) else { return }
      signs = .isLocated
    } else {
      signs.formUnion(self.signs(of: names, from: start, to: end, name: &name))
    }
    let mayBePerson =
      signs.contains(.mayBeGivenName) && lexicon.senses[senses.lowerBound].doubts.contains(.givenName)
    if signs.contains(.isPerson) || mayBePerson { persons.append(units[end - 1].word) }
    if signs.contains(.isInOrganisation), end == start + 1 { companies.append(units[start].word) }
    if let last = candidates.indices.last, candidates[last].units.upperBound == Int32(start - 1),
      start > first, units[start - 1].hint.contains(.isComma)
    {
      candidates[last].isBeforeComma = true
    }
    candidates.append(
      CountryCandidate(
        senses: Int32(senses.lowerBound)..<Int32(senses.upperBound), allowed: allowed,
        units: Int32(start)..<Int32(end), part: part, signs: signs))
  }

  /// Whether a form is all that stands between the commas and slashes of a dateline: `SAN` is not in `SAN MATEO, Calif.`
  private func isWholePlace(_ start: Int, _ end: Int, first: Int) -> Bool {
    let isBegun = start == first || !units[start - 1].hint.isDisjoint(with: [.isComma, .isSlash])
    return isBegun && (end >= units.count || units[end].hint.contains(.isPunctuation))
  }

  /// `<IRAN>` is a company's ticker.
  private func isTicker(_ start: Int, _ end: Int, first: Int) -> Bool {
    start > first && end < units.count && end == start + 1 && units[start - 1].hint.contains(.opensAngle)
      && units[end].hint.contains(.closesAngle)
  }

  /// What the sequence model's names say of the units.
  private func signs(of names: [NameSpan], from start: Int, to end: Int, name: inout Int)
    -> CountryCandidate.Signs
  {
    let firstWord = Int(units[start].index)
    let lastWord = Int(units[end - 1].index)
    while name < names.count, names[name].words.upperBound <= firstWord { name += 1 }
    guard name < names.count, names[name].words.lowerBound <= firstWord,
      names[name].words.upperBound > lastWord
    else { return [] }
    let isLonger = names[name].words.count > lastWord - firstWord + 1
    switch names[name].kind {
    case .person: return isLonger ? .isPerson : []
    case .organisation:
      return isLonger && !isOfState(names[name].words, around: start, to: end) ? .isInOrganisation : []
    case .place: return isLonger ? [] : .isNamedPlace
    case .other: return []
    }
  }

  /// Whether an organisation's name is that of a state's body, or ends in `of` and the country.
  private func isOfState(_ words: Range<Int>, around start: Int, to end: Int) -> Bool {
    var index = start
    while index > 0, words.contains(Int(units[index - 1].index)) { index -= 1 }
    if index < start, units[start - 1].hint.contains(.isJoiner) { return true }
    while index < units.count, words.contains(Int(units[index].index)) {
      if units[index].hint.contains(.isGovernment) { return true }
      index += 1
    }
    return false
  }
}
