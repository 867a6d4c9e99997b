import FoundationEssentials

/// Where the index is that a command was given, or not.
package enum IndexPath {
  /// What `--index` names, otherwise `DATELINE_INDEX`, otherwise `Index`.
  package static func of(_ option: String?) -> String {
    option ?? ProcessInfo.processInfo.environment["DATELINE_INDEX"] ?? "Index"
  }
}
