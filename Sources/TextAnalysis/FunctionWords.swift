/// Words that hold a sentence together and say nothing of its subject.
///
/// They are indexed, for phrases, but a query of several words is not made to contain them: see ``FunctionWordTables``.
struct FunctionWords: Sendable {
  /// Hashes of the folded words: a search on the command line makes them anew each time, and text would take several times as long.
  private var keys: Set<UInt64>

  static let english = FunctionWords(ofAll: [.english])

  /// Those of an archive of some languages; none of a language that has no table.
  ///
  /// What is grammar in one of them and a subject in another is left out: where German articles stand beside English ones, `war` is
  /// both a verb and a war. Where nothing is stemmed, English is taken for granted.
  static func of(_ languages: [Language]) -> FunctionWords {
    languages == [.english] ? english : FunctionWords(ofAll: languages)
  }

  private init(ofAll languages: [Language]) {
    let codes = Set(languages.map { $0 == languages[0] && $0 == .unstemmed ? "en" : $0.code })
    var keys = Set<UInt64>(minimumCapacity: 256 * codes.count)
    for code in codes {
      Self.forEachWord(of: FunctionWordTables.grammar[code]) { keys.insert(Self.key(of: $0)) }
    }
    if codes.count > 1 {
      for code in codes {
        Self.forEachWord(of: FunctionWordTables.subjects[code]) { keys.remove(Self.key(of: $0)) }
      }
    }
    self.keys = keys
  }

  func contains(_ folded: [UInt8]) -> Bool {
    folded.withUnsafeBufferPointer { keys.contains(Self.key(of: $0)) }
  }

  /// FNV-1a of 64 bits.
  private static func key(of word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    word.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private static func forEachWord(of table: String?, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard var table else { return }
    var folded: [UInt8] = []
    table.withUTF8 { bytes in
      for word in bytes.split(whereSeparator: { $0 <= UInt8(ascii: " ") }) {
        let word = UnsafeBufferPointer(rebasing: word)
        guard word.contains(where: { $0 >= 0x80 }) else {
          body(word)
          continue
        }
        folded.removeAll(keepingCapacity: true)
        Folding.fold(word, into: &folded)
        folded.withUnsafeBufferPointer(body)
      }
    }
  }
}
