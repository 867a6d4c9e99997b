/// The programs that `dateline` becomes, so that it need not load what they are made of to search; each by the name of its file.
package enum ForwardedProgram: String, Sendable {
  /// Reads articles in all their formats.
  case read = "dateline-read"
  /// Serves.
  case serve = "dateline-serve"
}
