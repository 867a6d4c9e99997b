/// A country or territory of ISO 3166-1, Kosovo, or a former state of ISO 3166-3.
public struct Country: Sendable, Equatable {
  /// ISO 3166-1 alpha-2, or ISO 3166-3 alpha-4 for a former state.
  public let code: String
  /// The short name in English, as facets show it.
  public let name: String
  /// The part of the world that it belongs to.
  public let continent: String
  /// ISO 3166-1 alpha-3; empty for former states.
  public let alpha3: String
  /// The codes of the countries it borders on.
  public let neighbours: [String]
  /// The last year of a former state.
  public let until: Int?
  /// The codes of the states that came after a former state.
  public let successors: [String]
}
