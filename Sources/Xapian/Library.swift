import CXapian

/// The Xapian library that is linked.
public enum Library {
  /// Its version, such as `1.4.22`.
  public static var version: String { String(cString: cx_library_version()) }
}

/// A number as bytes that sort as numbers do, for value slots that are sorted or searched by range.
public func sortableKey(_ number: Double) -> [UInt8] {
  withUnsafeTemporaryAllocation(of: CChar.self, capacity: 9) { buffer in
    guard let base = buffer.baseAddress else { return [] }
    let count = cx_sortable_serialise(number, base)
    return UnsafeRawBufferPointer(start: base, count: count).map { $0 }
  }
}

/// The number that ``sortableKey(_:)`` wrote.
public func number(ofSortableKey key: [UInt8]) -> Double {
  withChars(key) { cx_sortable_unserialise($0, $1) }
}
