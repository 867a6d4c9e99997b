import CXapian
#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

extension Database {
  /// Opens databases that are served elsewhere, all at once.
  ///
  /// - Parameter milliseconds: How long to wait for each, now and at every later step.
  /// - Returns: For each address the database, or why it does not answer.
  public static func open(
    _ addresses: [RemoteAddress], timeout milliseconds: Int
  ) -> [Result<Database, XapianError>] {
    var copies: [UnsafeMutablePointer<CChar>?] = []
    defer { copies.forEach { free($0) } }
    func copy(_ text: String) -> UnsafePointer<CChar>? {
      copies.append(strdup(text))
      return copies.last.flatMap { UnsafePointer($0) }
    }
    let remotes = addresses.map { address in
      switch address {
      case .tcp(let host, let port):
        cx_remote(host: copy(host), port: UInt32(port), program: nil, arguments: nil)
      case .program(let program, let arguments):
        cx_remote(host: nil, port: 0, program: copy(program), arguments: copy(arguments))
      }
    }
    var handles = [OpaquePointer?](repeating: nil, count: remotes.count)
    var errors = [cx_error](repeating: cx_error(), count: remotes.count)
    cx_remote_open(remotes, remotes.count, UInt32(clamping: max(1, milliseconds)), &handles, &errors)
    return handles.indices.map { place in
      handles[place].map { .success(Database(owning: $0)) } ?? .failure(XapianError(&errors[place]))
    }
  }

  /// Makes one database of several that are served elsewhere; documents are numbered in turn. The parts must not be used at the same
  /// time.
  public convenience init(joining parts: [Database]) throws(XapianError) {
    let handles = parts.map { Optional($0.handle) }
    self.init(owning: try make { cx_database_join(handles, handles.count, $0) })
  }

  /// Whether it is served elsewhere: then deciders, keys of several values and spelling cannot be had, and what is not fetched ahead
  /// costs a round trip each.
  public var isRemote: Bool { cx_database_is_remote(handle) != 0 }

  /// Brings data and values of documents here in one go; a local database has them at hand.
  public func fetch(documents: some Sequence<UInt32>) throws(XapianError) {
    guard isRemote else { return }
    let docids = Array(documents)
    guard !docids.isEmpty else { return }
    try check { cx_database_fetch_documents(handle, docids, docids.count, $0) }
  }

  /// Brings the frequencies of terms here in one exchange; a local database has them at hand.
  public func fetch(frequenciesOf terms: some Sequence<[UInt8]>) throws(XapianError) {
    guard isRemote else { return }
    var bytes: [UInt8] = []
    var lengths: [Int] = []
    for term in terms {
      bytes += term
      lengths.append(term.count)
    }
    guard !lengths.isEmpty else { return }
    try check { error in
      bytes.withUnsafeBytes { raw in
        var start = raw.bindMemory(to: CChar.self).baseAddress
        let runs = lengths.map { length in
          defer { start = start?.advanced(by: length) }
          return cx_bytes(data: start, length: length)
        }
        return cx_database_fetch_frequencies(handle, runs, runs.count, error)
      }
    }
  }
}
