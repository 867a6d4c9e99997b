import CXapian

extension Database {
  /// Calls `body` with the data stored with a document; the bytes are valid during the call.
  ///
  /// - Throws: ``XapianError`` of kind `notFound` when there is no such document, or what `body` throws.
  public func withDocumentData<R>(
    of docid: UInt32, _ body: (UnsafeRawBufferPointer) throws -> R
  ) throws -> R {
    try withoutActuallyEscaping(body) { body in
      var result: Result<R, any Error>?
      var take: (UnsafeRawBufferPointer) -> Void = { bytes in result = Result { try body(bytes) } }
      var error = cx_error()
      let status = withUnsafeMutablePointer(to: &take) { pointer in
        cx_database_document_data(
          handle, docid,
          { context, data, length in
            context?.assumingMemoryBound(to: ((UnsafeRawBufferPointer) -> Void).self).pointee(
              UnsafeRawBufferPointer(start: data, count: length))
          }, pointer, &error)
      }
      guard status == 0, let result else { throw XapianError(&error) }
      return try result.get()
    }
  }

  /// A copy of the data stored with a document.
  public func documentData(of docid: UInt32) throws(XapianError) -> [UInt8] {
    try gather { cx_database_document_data(handle, docid, $0, $1, $2) }
  }

  /// A value of a document; empty when the slot is.
  public func value(of docid: UInt32, slot: UInt32) throws(XapianError) -> [UInt8] {
    try gather { cx_database_document_value(handle, docid, slot, $0, $1, $2) }
  }

  /// Whether the names in a slot are numbered, so that they are counted by their numbers.
  public func hasNames(inSlot slot: UInt32) -> Bool { cx_database_has_names(handle, slot) != 0 }

  /// The name with a number.
  ///
  /// - Parameter part: Which of the databases that were opened as one.
  /// - Throws: ``XapianError`` of kind `notFound` when there is none.
  public func name(_ name: UInt32, inSlot slot: UInt32, ofPart part: Int) throws(XapianError) -> [UInt8] {
    try gather { cx_database_name(handle, UInt32(clamping: part), slot, name, $0, $1, $2) }
  }

  /// The sum of the frequencies of a document's terms.
  public func length(of docid: UInt32) throws(XapianError) -> Int {
    var length: UInt32 = 0
    try check { cx_database_document_length(handle, docid, &length, $0) }
    return Int(length)
  }

  /// A term of a document.
  public struct DocumentTerm: Sendable, Equatable {
    /// Its bytes.
    public let term: [UInt8]
    /// How often it counts in the document.
    public let wdf: UInt32
    /// In how many documents it is.
    public let documents: Int
  }

  /// The terms of a document, in byte order.
  ///
  /// - Throws: ``XapianError`` of kind `featureUnavailable` when the database keeps no term lists.
  public func terms(of docid: UInt32) throws -> [DocumentTerm] {
    var terms: [DocumentTerm] = []
    try listTerms({ cx_database_document_terms(handle, docid, $0, $1, $2) }) {
      terms.append(DocumentTerm(term: $0.term, wdf: $0.first, documents: Int($0.second)))
      return true
    }
    return terms
  }
}
