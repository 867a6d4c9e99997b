import CXapian

/// Words that are looked for in forward lists: the words of a document in their order, kept in a value.
///
/// `cx_forward.h` describes the lists.
public struct WordPattern: Sendable {
  /// How the words must stand.
  public enum Order: Sendable, Equatable {
    /// One behind another; a compound may take the place of two.
    case sequence
    /// Each behind the one before it, all within so many places.
    case ordered(window: Int)
    /// At places of their own in any order, all within so many places.
    case near(window: Int)
  }

  /// What an entry of a list is held against: its bits under `mask` must be those of `value`.
  public struct Test: Sendable, Hashable {
    let value: UInt32
    let mask: UInt32

    /// Passes the entries whose bits under `mask` are those of `value`.
    public init(value: UInt32, mask: UInt32) {
      self.value = value & mask
      self.mask = mask
    }
  }

  /// Stands before a word that is written as one besides its two parts.
  public static let compoundMark = CX_FORWARD_COMPOUND
  /// Stands before a second word at the place of the one before.
  public static let alternateMark = CX_FORWARD_ALTERNATE
  /// Entries from here up are no words.
  public static let firstMark = CX_FORWARD_FIRST_MARK

  /// The value slot of the lists.
  public var slot: UInt32
  /// The parts that are looked through, bit 0 for the first.
  public var parts: UInt32
  /// How the words must stand.
  public var order: Order
  /// For each word the tests of which an entry must pass one; a word at least.
  public var words: [[Test]]

  /// Looks in `parts` of the lists of `slot` for `words`.
  public init(slot: UInt32, parts: UInt32, order: Order, words: [[Test]]) {
    self.slot = slot
    self.parts = parts
    self.order = order
    self.words = words
  }

  /// Whether one list has the words.
  public func matches(list: [UInt8]) throws(XapianError) -> Bool {
    var error = cx_error()
    let answer = withPattern { pattern in
      withChars(list) { cx_forward_matches(pattern, $0, $1, &error) }
    }
    guard answer >= 0 else { throw XapianError(&error) }
    return answer == 1
  }

  /// Calls `body` with the pattern as the shim takes it.
  func withPattern<R>(_ body: (UnsafePointer<cx_forward_pattern>) -> R) -> R {
    var pattern = cx_forward_pattern()
    pattern.slot = slot
    pattern.parts = parts
    pattern.word_count = words.count
    switch order {
    case .sequence: pattern.kind = CX_FORWARD_SEQUENCE
    case .ordered(let window): (pattern.kind, pattern.window) = (CX_FORWARD_ORDERED, UInt32(clamping: window))
    case .near(let window): (pattern.kind, pattern.window) = (CX_FORWARD_NEAR, UInt32(clamping: window))
    }
    let tests = words.flatMap { $0.map { cx_word_test(value: $0.value, mask: $0.mask) } }
    return words.map { UInt32($0.count) }.withUnsafeBufferPointer { counts in
      tests.withUnsafeBufferPointer { tests in
        pattern.test_counts = counts.baseAddress
        pattern.tests = tests.baseAddress
        return body(&pattern)
      }
    }
  }
}
