import CXapian
#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// A read-only view of one or more databases, as they were when they were opened.
///
/// Not `Sendable`: Xapian keeps no locks inside, so one task holds it. A view may go stale: after the second commit
/// that follows its opening, calls throw kind `modified` until ``reopen()``.
public final class Database {
  let handle: OpaquePointer

  /// Opens databases as one; documents are numbered in turn. A path may name a stub file.
  public init(paths: [String]) throws(XapianError) {
    var copies: [UnsafePointer<CChar>?] = []
    defer { copies.forEach { free(UnsafeMutablePointer(mutating: $0)) } }
    for path in paths { copies.append(UnsafePointer(strdup(path))) }
    handle = try make { cx_database_open(copies, copies.count, $0) }
  }

  /// Takes over a handle.
  init(owning handle: OpaquePointer) { self.handle = handle }

  /// Opens one database.
  public convenience init(path: String) throws(XapianError) { try self.init(paths: [path]) }

  deinit { cx_database_destroy(handle) }

  /// Moves on to the newest revision, and says whether there was one.
  ///
  /// Only for a database that a writer goes on changing in place. Where another database was put under the path, Xapian answers
  /// with a mixture of both.
  @discardableResult
  public func reopen() throws(XapianError) -> Bool {
    var changed: Int32 = 0
    try check { cx_database_reopen(handle, &changed, $0) }
    return changed != 0
  }

  // MARK: The whole

  /// Numbers that describe a database.
  public struct Facts: Sendable, Equatable {
    /// How many documents there are.
    public let documentCount: Int
    /// The highest number that a document has had.
    public let lastDocid: UInt32
    /// The mean of the documents' lengths: sums of wdf.
    public let averageLength: Double
    /// Whether any positions are stored.
    public let hasPositions: Bool
  }

  /// The numbers that describe it.
  public func facts() throws(XapianError) -> Facts {
    var facts = cx_database_facts()
    try check { cx_database_facts_get(handle, &facts, $0) }
    return Facts(
      documentCount: Int(facts.document_count), lastDocid: facts.last_docid,
      averageLength: facts.average_length, hasPositions: facts.has_positions != 0)
  }

  /// The UUID that was given when it was made; of several databases theirs, parted by colons.
  public func uuid() throws(XapianError) -> String {
    String(decoding: try gather { cx_database_uuid(handle, $0, $1, $2) }, as: UTF8.self)
  }

  // MARK: Terms

  /// In how many documents a term is; 0 when it is unknown.
  public func termFrequency(_ term: [UInt8]) throws(XapianError) -> Int {
    var frequency: UInt32 = 0
    try check { error in withChars(term) { cx_database_term_frequency(handle, $0, $1, &frequency, error) } }
    return Int(frequency)
  }

  /// How often a term is in all documents together.
  public func collectionFrequency(_ term: [UInt8]) throws(XapianError) -> UInt64 {
    var frequency: UInt64 = 0
    try check { error in
      withChars(term) { cx_database_collection_frequency(handle, $0, $1, &frequency, error) }
    }
    return frequency
  }

  /// Visits the terms that begin with `prefix`, in byte order, each with the number of its documents, until `body` answers false.
  ///
  /// - Throws: ``XapianError``, or what `body` throws.
  public func forEachTerm(
    withPrefix prefix: [UInt8] = [], _ body: (_ term: [UInt8], _ documents: Int) throws -> Bool
  ) throws {
    try listTerms({ visitor, context, error in
      withChars(prefix) { cx_database_all_terms(handle, $0, $1, visitor, context, error) }
    }) { try body($0.term, Int($0.first)) }
  }

  /// The documents that have a term, in rising order. The empty term is in all of them.
  public func postings(of term: [UInt8]) throws(XapianError) -> [UInt32] {
    try listNumbers { visitor, context, error in
      withChars(term) { cx_database_postings(handle, $0, $1, visitor, context, error) }
    }.map(\.number)
  }

  /// The positions of a term in a document, in rising order.
  public func positions(of term: [UInt8], in docid: UInt32) throws(XapianError) -> [UInt32] {
    try listNumbers { visitor, context, error in
      withChars(term) { cx_database_positions(handle, docid, $0, $1, visitor, context, error) }
    }.map(\.number)
  }

  // MARK: Metadata and spelling

  /// An entry of the database's metadata; empty when there is none.
  public func metadata(forKey key: String) throws(XapianError) -> [UInt8] {
    try gather { sink, context, error in
      withChars(Array(key.utf8)) { cx_database_metadata(handle, $0, $1, sink, context, error) }
    }
  }

  /// The metadata keys that begin with `prefix`.
  public func metadataKeys(withPrefix prefix: String = "") throws -> [String] {
    var keys: [String] = []
    try listTerms({ visitor, context, error in
      withChars(Array(prefix.utf8)) { cx_database_metadata_keys(handle, $0, $1, visitor, context, error) }
    }) {
      keys.append(String(decoding: $0.term, as: UTF8.self))
      return true
    }
    return keys
  }

  /// The spelling dictionary's best word within `distance` letters of a word, or `nil` when it knows none better.
  public func spelling(of word: String, distance: UInt32 = 2) throws(XapianError) -> String? {
    let found = try gather { sink, context, error in
      withChars(Array(word.utf8)) { cx_database_spelling(handle, $0, $1, distance, sink, context, error) }
    }
    return found.isEmpty ? nil : String(decoding: found, as: UTF8.self)
  }
}
