import TextAnalysis

/// Joins the forms of a name within one article: `Rubio` to `Marco Rubio`, `CSIS` to `Center for Strategic and
/// International Studies`.
struct NameJoiner {
  private var forms: [NameForm] = []
  private var numbers: [FormKey: Int] = [:]
  /// Acronyms that the article itself puts in brackets behind a name: the numbers of both forms.
  private var introduced: [(acronym: [[UInt8]], name: [[UInt8]])] = []

  private struct FormKey: Hashable {
    let kind: NameSpan.Kind
    let words: [[UInt8]]
  }

  /// Takes in one mention.
  mutating func add(_ label: String, kind: NameSpan.Kind) {
    let words = FacetKey.words(of: label)
    guard kind != .other, !words.isEmpty, words.contains(where: { $0.contains { $0 >= 0x61 } }) else {
      return
    }
    let key = FormKey(kind: kind, words: words)
    if let number = numbers[key] {
      forms[number].count += 1
      if Self.isInCapitals(forms[number].label), !Self.isInCapitals(label) { forms[number].label = label }
    } else {
      numbers[key] = forms.count
      forms.append(NameForm(kind: kind, label: label, words: words, count: 1, rank: forms.count))
    }
  }

  /// Notes that `name` is followed by `acronym` in brackets.
  mutating func introduce(_ acronym: String, for name: String) {
    introduced.append((FacetKey.words(of: acronym), FacetKey.words(of: name)))
  }

  /// The values of the article.
  func joined() -> FacetNames {
    let settled = settledKinds()
    var names = FacetNames()
    names.people = values(settled.filter { $0.kind == .person }, isOneName: Self.isOnePerson)
    names.organisations = values(settled.filter { $0.kind == .organisation }) {
      Self.isOneOrganisation($0, $1, introduced: introduced)
    }
    names.places = values(settled.filter { $0.kind == .place }) { $0.words == $1.words }
    return names
  }

  /// A name that was taken for several kinds is of the kind it was taken for most often, the first where equal.
  private func settledKinds() -> [NameForm] {
    var best: [[[UInt8]]: NameForm] = [:]
    for form in forms {
      guard var other = best[form.words] else {
        best[form.words] = form
        continue
      }
      let total = other.count + form.count
      if form.count > other.count {
        other = form
      }
      other.count = total
      best[form.words] = other
    }
    return best.values.sorted { $0.rank < $1.rank }
  }

  /// Gives each short form to the long one that is mentioned most; what is left are the values.
  private func values(_ forms: [NameForm], isOneName: (_ long: NameForm, _ short: NameForm) -> Bool)
    -> [String]
  {
    let byLength = forms.sorted {
      ($0.words.count, Self.length($0), $1.rank) > ($1.words.count, Self.length($1), $0.rank)
    }
    var kept: [NameForm] = []
    for form in byLength {
      let candidates = kept.indices.filter { isOneName(kept[$0], form) }
      if let owner = candidates.max(by: { (kept[$0].count, kept[$1].rank) < (kept[$1].count, kept[$0].rank) })
      {
        kept[owner].count += form.count
      } else {
        kept.append(form)
      }
    }
    kept.sort { ($1.count, $0.rank) < ($0.count, $1.rank) }
    return kept.prefix(FacetNames.most).map { NameCase.titled($0.label, kind: $0.kind) }
  }

  private static func length(_ form: NameForm) -> Int { form.words.reduce(0) { $0 + $1.count } }

  private static func isOnePerson(_ long: NameForm, _ short: NameForm) -> Bool {
    long.isLongForm(of: short) || long.isSamePerson(as: short)
  }

  static func isOneOrganisation(
    _ long: NameForm, _ short: NameForm, introduced: [(acronym: [[UInt8]], name: [[UInt8]])]
  ) -> Bool {
    if introduced.contains(where: { $0.acronym == short.words && $0.name == long.words }) { return true }
    if long.words.count > short.words.count, long.begins(with: short) { return true }
    if FacetKey.withoutLegalForm(long.words) == FacetKey.withoutLegalForm(short.words) { return true }
    guard let acronym = short.words.first, short.words.count == 1, long.words.count >= 2, acronym.count >= 2,
      NameCase.isAcronym(short.label)
    else { return false }
    return acronym == long.initials(all: false) || acronym == long.initials(all: true)
  }

  private static func isInCapitals(_ label: String) -> Bool { !label.utf8.contains { $0 &- 0x61 < 26 } }
}
