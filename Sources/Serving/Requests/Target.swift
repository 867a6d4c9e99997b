/// The address of a request, taken apart and checked.
struct Target: Sendable {
  /// The path's parts as they were sent, still encoded; of `/` none.
  let path: [Substring]
  /// As it was sent.
  let raw: String
  let parameters: Parameters

  /// - Throws: ``Problem`` of 414 when it is too long, of 400 when it is malformed.
  init(_ raw: String, limits: ServerLimits) throws {
    guard raw.utf8.count <= limits.targetBytes else {
      throw Problem(
        .uriTooLong,
        "the address has \(raw.utf8.count) bytes, and \(limits.targetBytes) are the most.",
        limit: Double(limits.targetBytes))
    }
    guard raw.hasPrefix("/") else {
      throw Problem(.badRequest, "the request names no path. Expected one that begins with a slash.")
    }
    self.raw = raw
    let withoutFragment = raw.prefix { $0 != "#" }
    let parts = withoutFragment.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = parts[0].split(separator: "/")
    parameters = try Parameters(parts.count > 1 ? parts[1] : "")
  }

  /// Parts of the path from one on, decoded and joined with slashes; ids have slashes, and proxies decode them.
  ///
  /// - Throws: ``Problem`` when the escapes are broken.
  func text(of parts: ArraySlice<Substring>) throws -> String {
    try parts.map { part in
      guard let text = PercentCoding.decode(part.utf8, plusIsSpace: false) else {
        throw Problem(
          .badRequest,
          "the path is malformed. Expected UTF-8, with two hexadecimal digits behind each % and no NUL.")
      }
      return text
    }.joined(separator: "/")
  }
}
