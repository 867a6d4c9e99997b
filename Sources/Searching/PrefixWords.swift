import TextAnalysis

/// Knows of each word whether it begins with what stands before a star of the query; a word met again costs a look.
final class PrefixWords {
  private enum State: UInt8 { case unknown, begins, doesNot }

  private let analyzer: Analyzer
  private let beginnings: [[UInt8]]
  private var states: [State] = []

  /// - Parameter beginnings: The words before the stars, by number of their ``WordEntry/written``.
  init(_ beginnings: Set<UInt32>, of analyzer: Analyzer) {
    self.analyzer = analyzer
    self.beginnings = beginnings.map { analyzer.termBytes($0) }
  }

  var isEmpty: Bool { beginnings.isEmpty }

  /// Whether a word begins with some of them.
  @inline(__always)
  func contains(_ written: UInt32) -> Bool {
    guard !beginnings.isEmpty, written != WordEntry.none else { return false }
    let number = Int(written)
    if number < states.count, states[number] != .unknown { return states[number] == .begins }
    return look(number)
  }

  private func look(_ number: Int) -> Bool {
    if states.count <= number {
      states.append(contentsOf: repeatElement(.unknown, count: number * 2 + 64 - states.count))
    }
    let begins = analyzer.withTerm(UInt32(number)) { word in beginnings.contains { word.starts(with: $0) } }
    states[number] = begins ? .begins : .doesNot
    return begins
  }

  /// Whether `word` begins with `beginning`, both by number.
  func begins(_ word: UInt32, with beginning: UInt32) -> Bool {
    contains(word)
      && analyzer.withTerm(word) { word in analyzer.withTerm(beginning) { word.starts(with: $0) } }
  }
}
