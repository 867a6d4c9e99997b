import CXapian

/// What Xapian could not do, with its own name for it.
public struct XapianError: Error, Sendable, Equatable {
  /// What kind of failure it is, for callers that decide by it.
  public enum Kind: Sendable, Equatable {
    /// An argument that Xapian does not take: a term too long, a wildcard over its limit.
    case invalidArgument
    /// The path holds no database, or it cannot be opened.
    case opening
    /// Files that are not what they should be.
    case corrupt
    /// Another writer holds the database.
    case locked
    /// The database was changed twice since it was opened; reopen it and try again.
    case modified
    /// No such document.
    case notFound
    /// The database was made without what the call needs.
    case featureUnavailable
    /// The network, or the other end of it.
    case network
    /// Memory ran out.
    case outOfMemory
    /// A callback threw.
    case callback
    /// Anything else.
    case other
  }

  /// What kind of failure it is.
  public let kind: Kind
  /// Xapian's name of the exception, such as `DatabaseCorruptError`.
  public let type: String
  /// What Xapian says of it.
  public let message: String
  /// What was being done, or the path it was done to.
  public let context: String

  /// Takes over what the shim filled in.
  init(_ error: inout cx_error) {
    kind = Kind(error.kind)
    type = error.type.map { String(cString: $0) } ?? ""
    message = error.message.map { String(cString: $0) } ?? ""
    context = error.context.map { String(cString: $0) } ?? ""
    cx_error_clear(&error)
  }
}

extension XapianError: CustomStringConvertible {
  /// One line: what was being done, what Xapian says, and its name for it.
  public var description: String { "\(context): \(message) (Xapian's \(type))" }
}

extension XapianError.Kind {
  init(_ kind: cx_error_kind) {
    switch kind {
    case CX_ERROR_INVALID_ARGUMENT: self = .invalidArgument
    case CX_ERROR_OPENING: self = .opening
    case CX_ERROR_CORRUPT: self = .corrupt
    case CX_ERROR_LOCKED: self = .locked
    case CX_ERROR_MODIFIED: self = .modified
    case CX_ERROR_NOT_FOUND: self = .notFound
    case CX_ERROR_FEATURE_UNAVAILABLE: self = .featureUnavailable
    case CX_ERROR_NETWORK: self = .network
    case CX_ERROR_OUT_OF_MEMORY: self = .outOfMemory
    case CX_ERROR_CALLBACK: self = .callback
    default: self = .other
    }
  }
}
