/// Why the bytes of a lexicon or a network cannot be used.
package enum NameModelError: Error, Equatable, CustomStringConvertible {
  /// Not such a file, or of another version.
  case notAModel(expected: String)
  /// Shorter or longer than its header says.
  case wrongSize(expected: Int, found: Int)
  /// A number in the header that no decoder of this version can follow.
  case unsupported(field: String, value: Int)

  package var description: String {
    switch self {
    case .notAModel(let expected): "does not begin with \(expected)"
    case .wrongSize(let expected, let found): "holds \(found) bytes, \(expected) expected"
    case .unsupported(let field, let value): "\(field) is \(value), which this version does not know"
    }
  }
}
