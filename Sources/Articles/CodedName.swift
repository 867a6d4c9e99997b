/// A subject, genre, person, organisation or place as an agency names it: in words, by a code, or both.
public struct CodedName: Sendable, Equatable, Hashable {
  /// The agency's code, such as the QCode `medtop:20000523` or a URI.
  public var code: String?
  /// The name in words.
  public var name: String?

  /// Names something by a code, in words, or both.
  public init(code: String? = nil, name: String? = nil) {
    self.code = code
    self.name = name
  }

  /// The name, or the code where there is none.
  public var label: String { name ?? code ?? "" }
}

extension [CodedName] {
  /// Each once, in the order in which they came.
  package var withoutRepeats: [CodedName] {
    var seen: Set<CodedName> = []
    return filter { seen.insert($0).inserted }
  }
}
