import CXapian

/// A query tree. It never changes once it is made; queries made of it keep what they need.
public final class Query {
  /// What a wildcard does that stands for more terms than it may.
  public enum WildcardLimit: Sendable {
    /// Matching fails.
    case error
    /// The first in byte order are taken.
    case first
    /// The most frequent are taken.
    case mostFrequent
  }

  let handle: OpaquePointer

  /// Takes over a query of the shim's.
  init(owning handle: OpaquePointer) { self.handle = handle }

  private init(_ call: (UnsafeMutablePointer<cx_error>) -> OpaquePointer?) {
    var error = cx_error()
    guard let handle = call(&error) else {
      // Making a query fails for want of memory alone, once the arguments are in range as the makers below see to.
      fatalError("Xapian could not make a query: \(XapianError(&error))")
    }
    self.handle = handle
  }

  deinit { cx_query_destroy(handle) }

  /// Whether ``Enquire/count(atLeast:)`` and ``Enquire/found(countingAtMost:)`` can tell what local databases have of it: it has no phrase
  /// by positions and no wildcard, and a pattern only of stores.
  public var isCountable: Bool { cx_query_is_countable(handle) != 0 }

  /// Whether there is a pattern in it (``words(_:of:)``), which costs more to look for than all else.
  public var hasPattern: Bool { cx_query_has_pattern(handle) != 0 }

  /// Finds nothing.
  public static var matchNothing: Query { Query { cx_query_match_nothing($0) } }

  /// Finds every document.
  public static var matchAll: Query { Query { cx_query_match_all($0) } }

  /// Finds the documents that have a term.
  ///
  /// - Parameter wqf: How often the term stands in the query.
  public static func term(_ term: [UInt8], wqf: UInt32 = 1) -> Query {
    withChars(term) { data, length in Query { cx_query_term(data, length, wqf, $0) } }
  }

  /// Finds the documents that have a term.
  public static func term(_ term: String, wqf: UInt32 = 1) -> Query { .term(Array(term.utf8), wqf: wqf) }

  /// Finds what all of `queries` find; nothing if there are none.
  public static func and(_ queries: [Query]) -> Query { combine(CX_OP_AND, queries) }

  /// Finds what any of `queries` finds.
  public static func or(_ queries: [Query]) -> Query { combine(CX_OP_OR, queries) }

  /// Finds what exactly one of two queries finds, or an odd number of more.
  public static func xor(_ queries: [Query]) -> Query { combine(CX_OP_XOR, queries) }

  /// Finds what the left finds and the right does not.
  public static func andNot(_ left: Query, _ right: Query) -> Query { combine(CX_OP_AND_NOT, [left, right]) }

  /// Finds what the left finds, with the right's weight added where that finds it too.
  public static func andMaybe(_ left: Query, _ right: Query) -> Query {
    combine(CX_OP_AND_MAYBE, [left, right])
  }

  /// Finds what both find, with the left's weight alone.
  public static func filter(_ left: Query, by right: Query) -> Query { combine(CX_OP_FILTER, [left, right]) }

  /// Finds what any of `queries` finds, weighted as if they were one term.
  public static func synonym(_ queries: [Query]) -> Query { combine(CX_OP_SYNONYM, queries) }

  /// Finds what any of `queries` finds, with the weight of the first that finds it.
  ///
  /// Xapian's own operator for this, which takes the greatest weight, is not offered: in 1.4 it reads freed memory when all of its branches
  /// come to their end at once in one of several databases (`MaxPostList::recalc_maxweight`).
  public static func firstOf(_ queries: [Query]) -> Query {
    guard let first = queries.first else { return .matchNothing }
    return queries.count == 1 ? first : .or([first, .andNot(firstOf(Array(queries.dropFirst())), first)])
  }

  /// Finds the documents where terms stand one after another within `window` positions, by default side by side.
  public static func phrase(_ terms: [[UInt8]], window: Int? = nil) -> Query {
    combine(CX_OP_PHRASE, terms.map { .term($0) }, window: window)
  }

  /// Finds the documents where terms stand within `window` positions, in any order.
  public static func near(_ terms: [[UInt8]], window: Int? = nil) -> Query {
    combine(CX_OP_NEAR, terms.map { .term($0) }, window: window)
  }

  /// Finds the documents of a local database whose forward list has a pattern, without weight; quick as a filter of a query that names its
  /// words. Only this database can answer it.
  public static func words(_ pattern: WordPattern, of database: Database) -> Query {
    precondition(!pattern.words.isEmpty, "a pattern has a word at least")
    return pattern.withPattern { pattern in Query { cx_query_forward(pattern, database.handle, $0) } }
  }

  /// Multiplies the weights of a query; a negative factor counts as 0.
  public static func scale(_ query: Query, by factor: Double) -> Query {
    Query { cx_query_scale(query.handle, factor > 0 ? factor : 0, $0) }
  }

  /// Finds the documents whose value in a slot lies in a range of byte strings, ends included; `nil` leaves an end open.
  public static func valueRange(slot: UInt32, from low: [UInt8]?, to high: [UInt8]?) -> Query {
    // An empty array may have no address, which the shim takes for an open end; from the least string on is open too.
    withChars(low ?? []) { lowData, lowLength in
      withChars(high ?? []) { highData, highLength in
        let lowBytes = cx_bytes(data: low == nil || lowLength == 0 ? nil : lowData, length: lowLength)
        let highBytes = cx_bytes(data: high == nil ? nil : highData, length: highLength)
        return Query { cx_query_value_range(slot, lowBytes, highBytes, $0) }
      }
    }
  }

  /// Finds the documents that have a term that begins with `prefix`; at most `limit` terms are taken, 0 for all.
  public static func wildcard(
    prefix: [UInt8], limit: UInt32, atLimit: WildcardLimit = .error
  ) -> Query {
    let behaviour =
      switch atLimit {
      case .error: CX_WILDCARD_ERROR
      case .first: CX_WILDCARD_FIRST
      case .mostFrequent: CX_WILDCARD_MOST_FREQUENT
      }
    return withChars(prefix) { data, length in
      Query { cx_query_wildcard(data, length, limit, behaviour, $0) }
    }
  }

  private static func combine(_ op: cx_operator, _ queries: [Query], window: Int? = nil) -> Query {
    let children = queries.map { Optional($0.handle) }
    return withExtendedLifetime(queries) {
      Query {
        cx_query_combine(op, children, children.count, UInt32(clamping: Swift.max(0, window ?? 0)), $0)
      }
    }
  }
}

extension Query: CustomStringConvertible {
  /// Xapian's own description of the tree.
  public var description: String {
    guard let text = try? gather({ cx_query_description(handle, $0, $1, $2) }) else { return "Query()" }
    return String(decoding: text, as: UTF8.self)
  }
}
