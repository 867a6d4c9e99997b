/// What the words beside a form say of it.
struct NameAround {
  let units: [Unit]
  /// The first unit of the sentence.
  let first: Int
  let start: Int
  let end: Int
  let isHeadline: Bool

  /// An organisation's name is looked through so far for what ends it.
  private static let longestOrganisation = 6

  private func hint(at index: Int) -> WordHint {
    index >= first && index < units.count ? units[index].hint : []
  }

  /// `Kerr-Georgia`, `Bristol-Myers`: a part of a name with a hyphen, unless what is beyond the hyphen is a place, too.
  func isInHyphenatedName(afterMatch: Bool, beforeRoot: Bool) -> Bool {
    let after = hint(at: end)
    if after.contains(.isGlued), after.contains(.isCapitalised), !after.contains(.isShouted), !beforeRoot,
      after.isDisjoint(with: [.isBased, .isOrdinary])
    {
      return true
    }
    guard hint(at: start).contains(.isGlued), !afterMatch else { return false }
    let before = hint(at: start - 1)
    return before.contains(.isCapitalised) && !before.contains(.isShouted)
      && !before.contains(.beginsSentence)
  }

  var signs: CountryCandidate.Signs {
    var signs: CountryCandidate.Signs = []
    let own = hint(at: start)
    let before = own.contains(.beginsSentence) ? [] : hint(at: start - 1)
    let after = hint(at: end)
    if own.contains(.isGlued) || after.contains(.isGlued) { signs.insert(.isGlued) }
    if !own.contains(.isDotted), own.contains(.isShouted) { signs.insert(.isUnproven) }
    if !own.contains(.isAllCapitals), isHeadline || own.contains(.beginsSentence) {
      signs.insert(.isUnproven)
    }
    // West Jersey is not in the Channel.
    if before.contains([.isDirection, .isCapitalised]) { signs.insert(.isUnproven) }
    if before.contains(.isLocative) || (after.contains(.isGlued) && after.contains(.isBased)) {
      signs.insert(.isLocated)
    }
    if !own.contains(.isGlued), before.contains(.isCapitalised),
      !before.isDisjoint(with: [.isTitle, .isGivenName, .isInitial])
    {
      signs.insert(.isPerson)
    }
    if end == start + 1, mayBeginSurname(after) { signs.insert(.mayBeGivenName) }
    if after.contains(.isCurrency) { signs.insert(.isMoney) }
    if own.contains(.isAllCapitals), !own.contains(.isShouted), end == start + 1,
      units[start].end - units[start].start <= 4
    {
      signs.insert(.isAcronym)
    }
    if isInOrganisation(before: before) { signs.insert(.isInOrganisation) }
    return signs
  }

  private func mayBeginSurname(_ after: WordHint) -> Bool {
    after.contains(.isCapitalised)
      && after.isDisjoint(with: [.isGlued, .isShouted, .isOrdinary, .isCompanySuffix, .beginsSentence])
      && !isHeadline
  }

  /// Whether a company's or an institution's noun ends the capitalised words behind, or stands before an `of`.
  private func isInOrganisation(before: WordHint) -> Bool {
    var index = end
    while index < min(units.count, end + Self.longestOrganisation) {
      let hint = units[index].hint
      guard !hint.contains(.isGlued), hint.contains(.isCapitalised) || hint.contains(.isJoiner) else { break }
      if hint.contains([.isCapitalised, .isCompanySuffix]) { return true }
      index += 1
    }
    guard start - 2 >= first, before.contains(.isJoiner), !before.contains(.isCapitalised) || isHeadline
    else {
      return false
    }
    return hint(at: start - 2).contains([.isCapitalised, .isCompanySuffix])
  }
}
