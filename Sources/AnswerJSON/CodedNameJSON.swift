import Articles

/// A subject, a person or a place as an agency gives it, in `show --json` and `inspect --json`.
package struct CodedNameJSON: Encodable {
  private let code: String?
  private let name: String?

  package init(_ name: CodedName) {
    code = name.code
    self.name = name.name
  }
}
