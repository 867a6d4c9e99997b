import Indexing
import Xapian

/// How many of the documents that were looked at have which value of a slot.
enum SlotCounts {
  /// By their bytes, as databases on other machines tell it, and of slots that no store keeps.
  case values([ValueCount])
  /// By the numbers of names.
  case names([NameCount])

  /// Takes the lists of a slot apart.
  init(values: [[UInt8]: Int], ofSlot slot: UInt32) {
    var counts: [[UInt8]: Int] = [:]
    for (value, count) in values {
      guard let separator = FacetField.separator(ofSlot: slot) else {
        counts[value, default: 0] += count
        continue
      }
      for name in value.split(separator: separator) { counts[Array(name), default: 0] += count }
    }
    self = .values(counts.map { ValueCount(value: $0.key, count: $0.value) })
  }
}

/// Counts the values of some slots in the matches of an enquiry to come.
struct SlotCounters {
  private let slots: [UInt32]
  private let counters: [ValueCounter]
  private let enquire: Enquire

  init(_ slots: [UInt32], in enquire: Enquire) throws(XapianError) {
    var counters: [ValueCounter] = []
    for slot in slots { counters.append(try enquire.countValues(ofSlot: slot)) }
    (self.slots, self.counters, self.enquire) = (slots, counters, enquire)
  }

  /// What was counted, lists taken apart.
  func counts(in database: Database) throws -> [SlotCounts] {
    try zip(counters, slots).map { counter, slot in
      database.hasNames(inSlot: slot)
        ? .names(try enquire.nameCounts(of: counter))
        : .values(try enquire.counts(of: counter, separator: FacetField.separator(ofSlot: slot)))
    }
  }

  /// How many documents were looked at; 0 where nothing was to be counted.
  func seen() throws(XapianError) -> Int {
    guard let first = counters.first else { return 0 }
    return try enquire.total(of: first)
  }
}
