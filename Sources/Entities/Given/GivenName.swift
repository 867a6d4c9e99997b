import Articles
import TextAnalysis

/// A person, organisation or place that the agency itself names, with its code where it gives one.
public struct GivenName: Sendable, Equatable {
  /// What it is.
  public let kind: EntityMention.Kind
  /// The agency's name for it, or its code where there is no name.
  public let label: String
  /// The agency's code: a QCode or a URI.
  public let code: String?
  /// The forms under which a text may have it.
  let forms: [NameForm]

  init?(_ name: CodedName, kind: EntityMention.Kind, rank: Int) {
    let label = OneSpace.of(name.label)
    guard !label.isEmpty, let spanKind = Self.spanKinds[kind] else { return nil }
    self.kind = kind
    self.label = label
    code = name.code
    forms = Self.texts(of: name.name ?? "", kind: kind).map { text in
      NameForm(kind: spanKind, label: text, words: FacetKey.words(of: text), count: 1, rank: rank)
    }.filter { !$0.words.isEmpty }
  }

  /// Its words.
  var words: [[UInt8]] { forms.first?.words ?? FacetKey.words(of: label) }

  private static let spanKinds: [EntityMention.Kind: NameSpan.Kind] = [
    .person: .person, .organisation: .organisation, .place: .place,
  ]

  /// Agencies write `Putin, Vladimir` and `Sydney, New South Wales` where a text has `Vladimir Putin` and `Sydney`.
  private static func texts(of name: String, kind: EntityMention.Kind) -> [String] {
    let name = OneSpace.of(name)
    let parts = name.split(separator: ",").map { OneSpace.of(String($0)) }.filter { !$0.isEmpty }
    guard parts.count > 1 else { return [name] }
    switch kind {
    case .person where parts.count == 2: return [parts[1] + " " + parts[0], name]
    case .place: return [name, parts[0]]
    default: return [name]
    }
  }

  // MARK: What it is called in a text

  /// Whether a name in a text is this one's: written in full, or cut short as the kind allows.
  func isCalled(_ other: NameForm) -> Bool {
    forms.contains { form in
      if form.words == other.words { return true }
      switch kind {
      case .person:
        return form.isLongForm(of: other) || other.isLongForm(of: form) || form.isSamePerson(as: other)
      case .organisation:
        return NameJoiner.isOneOrganisation(form, other, introduced: [])
          || NameJoiner.isOneOrganisation(other, form, introduced: [])
      case .place, .country: return false
      }
    }
  }

  /// Whether a name in a text is this one's whatever it was taken for: word for word, or in several words.
  func isSurelyCalled(_ other: NameForm) -> Bool {
    isWritten(other.words) || (other.words.count > 1 && isCalled(other))
  }

  /// Whether a name in a text is this one's word for word.
  func isWritten(_ words: [[UInt8]]) -> Bool { forms.contains { $0.words == words } }
}
