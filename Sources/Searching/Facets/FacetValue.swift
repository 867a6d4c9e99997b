import Entities

/// Turns what a person typed for a facet into the key of a value.
enum FacetValue {
  /// - Throws: ``QueryError/unknownCountry(value:near:)`` or ``QueryError/emptyValue(facet:value:)``.
  static func key(of value: String, in facet: Facet) throws(QueryError) -> [UInt8] {
    if facet == .country {
      guard let code = CountryTable.shared.code(of: value) else {
        throw .unknownCountry(value: value, near: CountryTable.shared.near(value))
      }
      return Array(code.utf8)
    }
    let key = FacetKey.key(of: value, in: facet)
    guard !key.isEmpty else { throw .emptyValue(facet: facet.rawValue, value: value) }
    return key
  }

  /// What a person reads of a value.
  static func label(of value: String, in facet: Facet) -> String {
    facet == .country ? CountryTable.shared.name(of: value) ?? value : value
  }
}
