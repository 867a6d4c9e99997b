import CXapian

/// What a new database keeps of its documents in stores: files beside Xapian's tables that readers map into memory.
///
/// The data of documents is kept there in any case, compressed some together.
public struct StoreLayout: Sendable, Equatable {
  /// The slot whose values are kept as they are: forward lists.
  public var listSlot: UInt32
  /// The slots whose values are lists of names, which are numbered; 15 at most.
  public var nameSlots: [UInt32]
  /// What parts the names of a list.
  public var separator: UInt8

  /// Describes stores.
  public init(listSlot: UInt32, nameSlots: [UInt32], separator: UInt8) {
    self.listSlot = listSlot
    self.nameSlots = nameSlots
    self.separator = separator
  }

  /// Calls `body` with the layout as the shim takes it.
  func withLayout<R>(_ body: (UnsafePointer<cx_store_layout>) -> R) -> R {
    nameSlots.withUnsafeBufferPointer { slots in
      var layout = cx_store_layout(
        list_slot: listSlot, name_slots: slots.baseAddress, name_slot_count: slots.count,
        separator: CChar(bitPattern: separator))
      return body(&layout)
    }
  }
}
