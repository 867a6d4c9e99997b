/// Words that hold a sentence together and say nothing of its subject.
///
/// They are indexed, for phrases, but a query of several words is not made to contain them: see ``FunctionWordTables``.
struct FunctionWords: Sendable {
  private var words: Set<String> = []
  private var longest = 0

  static let english = FunctionWords(ofAll: [.english])

  /// The words of grammar of an archive's languages; none of a language that has no table.
  ///
  /// What is grammar in one of them and a subject in another is left out: where German articles stand beside English ones, `war` is
  /// both a verb and a war. Where nothing is stemmed, English is taken for granted.
  init(ofAll languages: [Language]) {
    let codes = Set(languages.map { $0 == languages[0] && $0 == .unstemmed ? "en" : $0.code })
    for code in codes {
      for word in Self.words(FunctionWordTables.grammar[code]) { words.insert(word) }
    }
    if codes.count > 1 {
      for code in codes {
        for word in Self.words(FunctionWordTables.subjects[code]) { words.remove(word) }
      }
    }
    longest = words.reduce(0) { max($0, $1.utf8.count) }
  }

  func contains(_ folded: UnsafeBufferPointer<UInt8>) -> Bool {
    guard folded.count <= longest else { return false }
    return words.contains(String(decoding: folded, as: UTF8.self))
  }

  func contains(_ folded: [UInt8]) -> Bool { folded.withUnsafeBufferPointer { contains($0) } }

  private static func words(_ table: String?) -> [String] {
    table?.split { $0.isWhitespace }.map { Folding.fold(String($0)) } ?? []
  }
}
