import Articles
import Entities
import Indexing
import Xapian

/// Decides whether one article satisfies a filter, for queries that only its text decides.
struct FilterJudge {
  let database: Database

  /// - Parameter docid: The number of the article in the database.
  func accepts(_ docid: UInt32, _ filter: QueryFilter) throws -> Bool {
    switch filter {
    case .facet(let facet, _, let key): return try has(docid, key, of: facet)
    case .id(let id):
      return try database.withRecord(of: docid) {
        try ArticleRecord.searchedTexts(of: $0).id.elementsEqual(id.utf8)
      }
    case .dates(let from, let to): return try isDated(docid, from: from, to: to)
    case .since(let date): return try isDated(docid, from: date, to: nil)
    case .undated: return try database.value(of: docid, slot: Schema.dateSlot).isEmpty
    }
  }

  private func has(_ docid: UInt32, _ key: [UInt8], of facet: Facet) throws -> Bool {
    let list = try database.value(of: docid, slot: FacetField.slot(of: facet))
    let isListed = FacetField.values(ofList: list).contains {
      FacetKey.key(of: String(decoding: $0, as: UTF8.self), in: facet) == key
    }
    guard !isListed else { return true }
    guard ![.country, .source, .year, .urgency].contains(facet) else { return false }
    // Codes are no values to count by; they stand in the record alone.
    let article = try database.withDocumentData(of: docid) { try ArticleRecord.decode($0) }
    return GivenFacets.values(of: facet, in: article).otherKeys.contains(key)
  }

  /// Sortable keys compare as the dates do.
  private func isDated(_ docid: UInt32, from: PublicationDate?, to: PublicationDate?) throws -> Bool {
    let key = try database.value(of: docid, slot: Schema.dateSlot)
    guard !key.isEmpty else { return false }
    if let from, key.lexicographicallyPrecedes(sortableKey(Double(from.secondsSinceEpoch))) { return false }
    if let to, sortableKey(Double(to.lastSecond)).lexicographicallyPrecedes(key) { return false }
    return true
  }
}
