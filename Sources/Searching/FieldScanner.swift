import Entities

/// Takes `field:value` out of a query: `country:Cambodia person:"Hun Manet" -source:"Delta Dispatch"`.
///
/// A field begins a word, its name is one of a facet's, and its value follows at once: a word, or a phrase in quotes.
/// Anything else with a colon is ordinary text.
struct FieldScanner {
  /// The query with spaces where its fields stood, so that places in it stay what they are.
  private(set) var text = ""
  private(set) var filters: [FacetFilter] = []

  /// - Throws: ``QueryError/missingValue(query:offset:)``, ``QueryError/openQuote(query:offset:)``.
  init(_ query: String) throws(QueryError) {
    let scalars = Array(query.unicodeScalars)
    var rest = String.UnicodeScalarView()
    var index = 0
    var isInQuote = false
    while index < scalars.count {
      let beginsWord = index == 0 || scalars[index - 1].properties.isWhitespace
      if !isInQuote, beginsWord, let field = Self.field(in: scalars, at: index) {
        let (value, end) = try Self.value(in: scalars, at: field.end, of: query)
        filters.append(FacetFilter(field.facet, value, isExclusion: field.isExclusion))
        rest.append(contentsOf: repeatElement(" ", count: end - index))
        index = end
        continue
      }
      if QuoteMark.isDouble(scalars[index]) { isInQuote.toggle() }
      rest.append(scalars[index])
      index += 1
    }
    text = String(rest)
  }

  private static let names: [String: Facet] = [
    "country": .country, "person": .person, "organisation": .organisation, "organization": .organisation,
    "org": .organisation, "place": .place, "source": .source, "year": .year,
  ]

  private static func field(
    in scalars: [Unicode.Scalar], at start: Int
  ) -> (facet: Facet, isExclusion: Bool, end: Int)? {
    var index = start
    let isExclusion = scalars[index] == "-"
    if isExclusion { index += 1 }
    var name = String.UnicodeScalarView()
    while index < scalars.count, scalars[index].properties.isAlphabetic, name.count < 16 {
      name.append(scalars[index])
      index += 1
    }
    guard index < scalars.count, scalars[index] == ":", let facet = names[String(name).lowercased()] else {
      return nil
    }
    return (facet, isExclusion, index + 1)
  }

  private static func value(
    in scalars: [Unicode.Scalar], at start: Int, of query: String
  ) throws(QueryError) -> (value: String, end: Int) {
    var value = String.UnicodeScalarView()
    var index = start
    if index < scalars.count, QuoteMark.isDouble(scalars[index]) {
      index += 1
      while index < scalars.count, !QuoteMark.isDouble(scalars[index]) {
        value.append(scalars[index])
        index += 1
      }
      guard index < scalars.count else { throw .openQuote(query: query, offset: start) }
      index += 1
    } else {
      while index < scalars.count, !scalars[index].properties.isWhitespace {
        value.append(scalars[index])
        index += 1
      }
    }
    guard value.contains(where: { !$0.properties.isWhitespace }) else {
      throw .missingValue(query: query, offset: start)
    }
    return (String(value), index)
  }
}
