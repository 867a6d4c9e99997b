import HTTPTypes

/// The body of an answer and what it is, before it is put into a response.
struct Answer: Sendable {
  /// What it is, as the header has it.
  let type: String
  let body: [UInt8]
  /// Tells this answer from others at the same address; the same for as long as its content is the same.
  let tag: String
  /// The same, compressed; `nil` where that does not pay.
  let compressed: [UInt8]?
  let status: HTTPResponse.Status
  /// Whether it may be given again; not where a part of the archive was missing.
  var mayBeKept = true

  /// - Parameters:
  ///   - generation: The generation it was made of, or the program's version.
  ///   - stableBody: What of `body` decides whether it is another answer; all of it unless given.
  init(
    _ type: String, _ body: [UInt8], generation: String, stable stableBody: ArraySlice<UInt8>? = nil,
    status: HTTPResponse.Status = .ok
  ) {
    self.type = type
    self.body = body
    self.status = status
    tag = "W/\"\(generation)-\(ContentHash.of(stableBody ?? body[...]))\""
    compressed = Gzip.compress(body)
  }

  /// What it takes in memory.
  var bytes: Int { body.count + (compressed?.count ?? 0) + 256 }
}
