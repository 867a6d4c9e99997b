import Entities
import Indexing
import Xapian

/// The values of facets that were counted, as numbers, so that a spelling is folded once for all searches of a ``Searcher``.
///
/// Not `Sendable`, as its owner is not.
final class FacetKeys {
  /// A value as articles spell it.
  struct Spelling {
    /// The number of its key, which spellings of one value share.
    let key: Int
    let label: String
  }

  /// How many articles have a value.
  struct Tally {
    /// The spelling that most of them have.
    var spelling: Int
    var spellingCount: Int
    var count: Int
  }

  fileprivate struct Known {
    var spellings: [Spelling] = []
    var numbers: [[UInt8]: Int] = [:]
    var keys: [[UInt8]: Int] = [:]
    /// For each database the numbers of spellings by those of names there, -1 for those not met.
    var parts: [[Int32]] = []
    /// For each spelling and for each key a zero, while nothing is counted.
    var counts: [Int] = []
    var places: [Int32] = []
  }

  private let database: Database
  private var known: [Facet: Known] = [:]
  /// Spellings of one facet that are kept; some 200 bytes each.
  private static let most = 500_000

  init(_ database: Database) { self.database = database }

  /// The values of a facet that were counted, in no order, each under one spelling.
  func tallies(of counts: SlotCounts, in facet: Facet) throws -> [(label: String, count: Int)] {
    var known = self.known.removeValue(forKey: facet) ?? Known()
    if known.spellings.count > Self.most { known = Known() }
    defer { self.known[facet] = known }
    var met: [Int] = []
    switch counts {
    case .values(let values):
      for value in values {
        Self.add(value.count, to: known.spelling(of: value.value, in: facet), &known, &met)
      }
    case .names(let names):
      for name in names {
        let spelling = try known.spelling(of: name, in: facet, database)
        Self.add(name.count, to: spelling, &known, &met)
      }
    }
    return folded(met, &known)
  }

  private static func add(_ count: Int, to spelling: Int, _ known: inout Known, _ met: inout [Int]) {
    if known.counts[spelling] == 0 { met.append(spelling) }
    known.counts[spelling] += count
  }

  /// Adds up the spellings of one value under the one that most articles have, and sets the counts back to zero.
  private func folded(_ met: [Int], _ known: inout Known) -> [(label: String, count: Int)] {
    var tallies: [Tally] = []
    tallies.reserveCapacity(met.count)
    for spelling in met {
      let count = known.counts[spelling]
      known.counts[spelling] = 0
      let key = known.spellings[spelling].key
      let place = Int(known.places[key]) - 1
      guard place >= 0 else {
        tallies.append(Tally(spelling: spelling, spellingCount: count, count: count))
        known.places[key] = Int32(tallies.count)
        continue
      }
      tallies[place].count += count
      let best = tallies[place]
      if count > best.spellingCount
        || count == best.spellingCount
          && known.spellings[best.spelling].label > known.spellings[spelling].label
      {
        tallies[place].spelling = spelling
        tallies[place].spellingCount = count
      }
    }
    for tally in tallies { known.places[known.spellings[tally.spelling].key] = 0 }
    return tallies.map { (known.spellings[$0.spelling].label, $0.count) }
  }
}

extension FacetKeys.Known {
  /// The number of a name's spelling.
  fileprivate mutating func spelling(
    of name: NameCount, in facet: Facet, _ database: Database
  ) throws(XapianError) -> Int {
    while parts.count <= name.part { parts.append([]) }
    let place = Int(name.name)
    if place >= parts[name.part].count {
      let missing = place + 1 - parts[name.part].count
      parts[name.part].append(contentsOf: repeatElement(-1, count: max(missing, parts[name.part].count)))
    }
    if parts[name.part][place] >= 0 { return Int(parts[name.part][place]) }
    let value = try database.name(name.name, inSlot: FacetField.slot(of: facet), ofPart: name.part)
    let spelling = spelling(of: value, in: facet)
    parts[name.part][place] = Int32(spelling)
    return spelling
  }

  /// The number of a spelling.
  fileprivate mutating func spelling(of value: [UInt8], in facet: Facet) -> Int {
    if let number = numbers[value] { return number }
    let label = String(decoding: value, as: UTF8.self)
    let key = FacetKey.key(of: label, in: facet)
    let keyNumber = keys[key] ?? keys.count
    if keyNumber == keys.count {
      keys[key] = keyNumber
      places.append(0)
    }
    numbers[value] = spellings.count
    spellings.append(FacetKeys.Spelling(key: keyNumber, label: label))
    counts.append(0)
    return spellings.count - 1
  }
}
