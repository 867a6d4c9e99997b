import Entities
import Indexing
import TextAnalysis
import Xapian

/// Finds values of a facet that are like one that no article has: those that hold all its words, then those a letter or two away.
struct NearValues {
  let database: Database
  let facet: Facet
  let shown: ShownTerms

  private static let most = 5

  /// The keys that are nearest, most frequent first.
  func near(_ key: [UInt8]) throws -> [String] {
    guard facet != .country, facet != .year, facet != .urgency else { return [] }
    let words = key.split(separator: 0x20)
    let prefix = FacetField.prefix(of: facet)
    let limit = key.count <= 5 ? 1 : 2
    var found: [(key: [UInt8], isPart: Bool, articles: Int)] = []
    try database.forEachTerm(withPrefix: prefix) { term, articles in
      let other = Array(term.dropFirst(prefix.count))
      let otherWords = other.split(separator: 0x20)
      if words.allSatisfy({ otherWords.contains($0) }) {
        found.append((other, true, articles))
      } else if EditDistance.distance(key, other, limit: limit) != nil {
        found.append((other, false, articles))
      }
      return true
    }
    found.sort { ($0.isPart ? 0 : 1, -$0.articles) < ($1.isPart ? 0 : 1, -$1.articles) }
    var near: [String] = []
    for value in found {
      guard near.count < Self.most else { break }
      guard try shown.hasAny(.term(prefix + value.key), articles: value.articles) else { continue }
      near.append(String(decoding: value.key, as: UTF8.self))
    }
    return near
  }
}
