import Entities
import TextAnalysis

/// Turns what a person typed for a facet into the key of a value.
public enum FacetValue {
  /// - Throws: ``QueryError/unknownCountry(value:near:)`` or ``QueryError/emptyValue(facet:value:)``.
  static func key(of value: String, in facet: Facet) throws(QueryError) -> [UInt8] {
    if facet == .country {
      guard let code = CountryTable.shared.code(of: value) else {
        throw .unknownCountry(value: value, near: CountryTable.shared.near(value))
      }
      return Array(code.utf8)
    }
    let key = FacetKey.key(of: facet == .language ? language(value) : value, in: facet)
    guard !key.isEmpty else { throw .emptyValue(facet: facet.rawValue, value: value) }
    return key
  }

  /// The code of a language's name; a tag with a region asks for that region alone.
  private static func language(_ value: String) -> String {
    let isTag = value.contains { $0 == "-" || $0 == "_" }
    return isTag && LanguageName.code(of: value) != value ? value : LanguageName.code(of: value)
  }

  /// What a person reads of a value.
  public static func label(of value: String, in facet: Facet) -> String {
    switch facet {
    case .country: CountryTable.shared.name(of: value) ?? value
    case .language: LanguageName.name(of: value)
    default: value
    }
  }
}
