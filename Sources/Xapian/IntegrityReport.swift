import CXapian

/// What Xapian's own check says of a database.
public struct IntegrityReport: Sendable, Equatable {
  /// Errors that were found; 0 for a sound database.
  public let faults: Int
  /// What was found, in Xapian's words.
  public let text: String

  /// Reads every block of a database and holds its tables against one another.
  ///
  /// - Throws: ``XapianError`` when it cannot even be opened.
  public static func check(_ path: String) throws(XapianError) -> IntegrityReport {
    var faults = 0
    let text = try gather { cx_check(path, &faults, $0, $1, $2) }
    return IntegrityReport(faults: faults, text: String(decoding: text, as: UTF8.self))
  }
}
