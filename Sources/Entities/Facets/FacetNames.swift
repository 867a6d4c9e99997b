/// The names of an article as values to filter and count by: each once, in its fullest form, most mentioned first.
public struct FacetNames: Sendable, Equatable {
  /// People.
  public var people: [String] = []
  /// Organisations.
  public var organisations: [String] = []
  /// Places other than countries.
  public var places: [String] = []

  /// Values of one kind that an article keeps at most: a list of delegates is no facet.
  public static let most = 64
}
