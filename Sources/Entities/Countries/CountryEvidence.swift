/// What in an article points to a country: the answer to `--why`.
///
///     KH: Phnom Penh 3, Cambodian 5, dateline
public struct CountryEvidence: Sendable, Equatable {
  /// A form, and how often it stands in the headline and the body.
  public struct Form: Sendable, Equatable {
    /// The form as first written.
    public let text: String
    /// How often it points to the country.
    public let count: Int
  }

  /// The country and its salience.
  public let country: CountrySalience
  /// The forms in headline and body, most frequent first.
  public let forms: [Form]
  /// Whether the headline points to it.
  public let isInHeadline: Bool
  /// Whether the dateline does.
  public let isInDateline: Bool
}

extension CountryEvidence: CustomStringConvertible {
  /// One line, as above.
  public var description: String {
    var parts = forms.map { $0.count == 1 ? $0.text : "\($0.text) \($0.count)" }
    if isInHeadline { parts.append("headline") }
    if isInDateline { parts.append("dateline") }
    return "\(country.code): \(parts.joined(separator: ", "))"
  }
}
