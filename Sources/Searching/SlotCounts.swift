import Xapian

/// How many of the documents that were looked at have which value of a slot.
enum SlotCounts {
  /// By their bytes, as databases on other machines tell it, and of slots that no store keeps.
  case values([ValueCount])
  /// By the numbers of names.
  case names([NameCount])
}
