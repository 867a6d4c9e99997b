/// A place in a text that names something.
public struct EntityMention: Sendable, Equatable {
  /// What is named.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case person, organisation, place
    /// Anything that points to a country: its name, a demonym, a metonym. A country's name is a ``place`` besides.
    case country
  }

  /// What is named.
  public let kind: Kind
  /// The bytes of the name in the text, titles and roles left out.
  public let byteRange: Range<Int>
  /// The agency's code, where it gives one. Otherwise the country that it is or points to, as an ISO 3166 code; `nil` for people and
  /// organisations, and places not known.
  public let code: String?
  /// The bytes of the title or role before a person's name: `U.S. Secretary of State`.
  public internal(set) var titleRange: Range<Int>?
  /// What the agency calls it, where it names it.
  public let name: String?

  /// Describes a mention.
  public init(
    kind: Kind, byteRange: Range<Int>, code: String? = nil, titleRange: Range<Int>? = nil,
    name: String? = nil
  ) {
    self.kind = kind
    self.byteRange = byteRange
    self.code = code
    self.titleRange = titleRange
    self.name = name
  }
}
