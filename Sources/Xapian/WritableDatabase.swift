import CXapian

/// A database open for writing. One writer at a time holds a path.
///
/// Not `Sendable`: Xapian keeps no locks inside, so one task holds it. When the last reference goes, what was not committed is
/// committed if it can be; call ``close()`` to hear of errors.
public final class WritableDatabase {
  /// What to do with what is at the path.
  public enum Mode: Sendable {
    /// Open a database that exists.
    case open
    /// Make a new one; fail where there is one.
    case create
    /// Open or make.
    case createOrOpen
    /// Make a new one in place of any other.
    case createOrOverwrite
  }

  /// How data is written.
  public struct Options: OptionSet, Sendable {
    /// The bits.
    public let rawValue: UInt32
    /// Makes options from their bits.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Leave data to the system instead of forcing it to disk at each commit.
    public static let noSync = Options(rawValue: 1)
    /// Force data to disk harder than usual.
    public static let fullSync = Options(rawValue: 2)
    /// Write blocks in place: a crash may lose the whole database.
    public static let dangerous = Options(rawValue: 4)
    /// Keep no list of the terms of each document: smaller, but nothing can be deleted or replaced, nor terms listed.
    public static let noTermlist = Options(rawValue: 8)
  }

  private let handle: OpaquePointer

  /// Opens or makes a database.
  ///
  /// - Parameters:
  ///   - blockSize: Bytes of a block, a power of two from 2048 to 65536; 0 is Xapian's 8192.
  ///   - stores: What a new database keeps in stores, which are written by ``close()``; it can then only be added to.
  /// - Throws: ``XapianError``, of kind `locked` when another writer holds it.
  public init(
    path: String, mode: Mode = .createOrOpen, options: Options = [], blockSize: UInt32 = 0,
    stores: StoreLayout? = nil
  ) throws(XapianError) {
    let cMode =
      switch mode {
      case .open: CX_OPEN_EXISTING
      case .create: CX_CREATE_NEW
      case .createOrOpen: CX_CREATE_OR_OPEN
      case .createOrOverwrite: CX_CREATE_OR_OVERWRITE
      }
    handle = try make { error in
      stores?.withLayout { cx_writer_open(path, cMode, options.rawValue, blockSize, $0, error) }
        ?? cx_writer_open(path, cMode, options.rawValue, blockSize, nil, error)
    }
  }

  deinit { cx_writer_destroy(handle) }

  /// Adds a document and returns its number.
  @discardableResult
  public func add(_ document: DocumentBuffer) throws(XapianError) -> UInt32 {
    var error = cx_error()
    let docid = document.withDocument { cx_writer_add(handle, $0, &error) }
    guard docid != 0 else { throw XapianError(&error) }
    return docid
  }

  /// Adds a document in place of those that have `uniqueTerm`, and returns its number.
  @discardableResult
  public func replace(
    uniqueTerm: [UInt8], with document: DocumentBuffer
  ) throws(XapianError) -> UInt32 {
    var error = cx_error()
    let docid = document.withDocument { document in
      withChars(uniqueTerm) { cx_writer_replace(handle, $0, $1, document, &error) }
    }
    guard docid != 0 else { throw XapianError(&error) }
    return docid
  }

  /// Deletes every document that has a term; none is no error.
  public func delete(term: [UInt8]) throws(XapianError) {
    try check { error in withChars(term) { cx_writer_delete_term(handle, $0, $1, error) } }
  }

  /// Deletes a document.
  ///
  /// - Throws: ``XapianError`` of kind `notFound` when there is none.
  public func delete(document docid: UInt32) throws(XapianError) {
    try check { cx_writer_delete_document(handle, docid, $0) }
  }

  /// Makes all that was done visible to readers that open from now on.
  public func commit() throws(XapianError) { try check { cx_writer_commit(handle, $0) } }

  /// Commits and lets go of the files. The database cannot be used after.
  public func close() throws(XapianError) { try check { cx_writer_close(handle, $0) } }

  /// Sets an entry of the database's metadata; an empty value removes it.
  public func setMetadata(_ value: [UInt8], forKey key: String) throws(XapianError) {
    try check { error in
      withChars(Array(key.utf8)) { key, keyLength in
        withChars(value) { cx_writer_set_metadata(handle, key, keyLength, $0, $1, error) }
      }
    }
  }

  /// Counts a word `frequency` more times in the spelling dictionary.
  public func addSpelling(_ word: String, frequency: UInt32 = 1) throws(XapianError) {
    try check { error in
      withChars(Array(word.utf8)) { cx_writer_add_spelling(handle, $0, $1, frequency, error) }
    }
  }

  /// How many documents there are, those not yet committed included.
  public var documentCount: Int {
    get throws(XapianError) {
      var count: UInt32 = 0
      try check { cx_writer_document_count(handle, &count, $0) }
      return Int(count)
    }
  }
}
